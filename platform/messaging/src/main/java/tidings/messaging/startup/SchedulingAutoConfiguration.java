package tidings.messaging.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Has a service tend its outbox and sample its gauges. Not in a rebuild, which ends when its work is done, and would
/// be kept from it by the scheduler's threads.
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
@WhileServing
class SchedulingAutoConfiguration {

    /// A pool, since Spring Boot's own scheduler does all that has a delay on a single thread as soon as threads
    /// are virtual: what waits for the database would hold up everything else. Nor does it hold up the end: what
    /// is under way then goes on while the service stops, and is interrupted at last.
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        var scheduler = builder.build();
        scheduler.setVirtualThreads(true);
        scheduler.setAcceptTasksAfterContextClose(true); // or the end would wait for what is under way
        return scheduler;
    }
}
