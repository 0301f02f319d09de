package tidings.notification;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultShareConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.ShareConsumerRecordRecoverer;
import org.springframework.kafka.listener.ShareKafkaMessageListenerContainer;
import tidings.events.UserId;
import tidings.messaging.Effect;

/// Has the postman called by a share group: a record says to which customer something was written. Group and topic
/// have one name.
class ShareGroup {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MailQueue kind;
    private final String topic;
    private final Map<String, Object> broker;
    private final Effect<SendLetters> postman;
    private final KafkaProducer<String, String> producer;

    ShareGroup(MailQueue kind, String topic, String broker, Effect<SendLetters> postman) {
        this.kind = kind;
        this.topic = topic;
        this.broker = Map.of("bootstrap.servers", broker);
        this.postman = postman;
        this.producer = new KafkaProducer<>(this.broker, new StringSerializer(), new StringSerializer());
    }

    /// Returns when the broker has all of it.
    void tell(Collection<UserId> customers) {
        var answers = customers.stream()
                .map(customer -> producer.send(new ProducerRecord<>(topic, customer.toString(), "")))
                .toList();
        producer.flush();
        answers.forEach(Future::resultNow);
    }

    /// Each sender is a consumer.
    void open(int senders) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setMessageListener((MessageListener<String, String>) this::send);
        var consumers = new DefaultShareConsumerFactory<>(settings(), StringDeserializer::new, StringDeserializer::new);
        var container = new ShareKafkaMessageListenerContainer<String, String>(consumers, properties);
        container.setConcurrency(senders);
        if (kind != MailQueue.SHARES_AS_THEY_COME) {
            container.setShareConsumerRecordRecoverer(ShareConsumerRecordRecoverer.RELEASING);
        }
        container.start();
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(broker);
        if (kind != MailQueue.SHARES_AS_THEY_COME) {
            settings.put("max.poll.records", 1);
            settings.put("share.acquire.mode", "record_limit");
        }
        return settings;
    }

    private void send(ConsumerRecord<String, String> record) {
        var customer = UserId.of(record.key());
        try {
            postman.perform(new SendLetters(customer));
        } catch (Exception notYet) {
            if (kind != MailQueue.SHARES_TOLD_ANEW) {
                throw new IllegalStateException(notYet);
            }
            tellAnew(customer);
        }
    }

    private void tellAnew(UserId customer) {
        try {
            Thread.sleep(PAUSE);
            tell(Set.of(customer));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
