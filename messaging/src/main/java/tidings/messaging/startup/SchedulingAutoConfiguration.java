package tidings.messaging.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Has a service tend its outbox and sample its gauges, by Spring Boot's own scheduler. Not in a rebuild, which ends
/// when its work is done, and would be kept from it by the scheduler's threads.
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
@WhileServing
class SchedulingAutoConfiguration {}
