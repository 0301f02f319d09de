package tidings.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A gardener writes what happens to plants into a diary. Does more, or fails, where a test tells it to.
@FromTheBeginning
public class Gardener implements Reactions<PlantEvent> {
    private final JdbcClient database;
    private final Map<String, Consumer<PlantEvent>> habits = new ConcurrentHashMap<>();

    Gardener(JdbcClient database) {
        this.database = database;
    }

    /// Has the gardener do this, too, from now on, when something happens to the plant.
    public void whenHearingOf(String plant, Consumer<PlantEvent> habit) {
        habits.put(plant, habit);
    }

    @Override
    public void on(PlantEvent event) {
        var height =
                switch (event) {
                    case PlantEvent.Planted planted -> planted.height();
                    case PlantEvent.Grown grown -> grown.height();
                    case PlantEvent.Measured measured -> measured.height();
                    case PlantEvent.Uprooted _ -> 0;
                };
        database.sql("insert into diary (plant, height) values (?, ?)")
                .params(event.plant(), height)
                .update();
        habits.getOrDefault(event.plant(), _ -> {}).accept(event);
    }

    /// The heights that the gardener has written down.
    public List<Integer> diaryOf(String plant) {
        return database.sql("select height from diary where plant = ? order by entry")
                .param(plant)
                .query(Integer.class)
                .list();
    }
}
