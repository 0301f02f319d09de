package tidings.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Neighbours tell each other what they hear.
@FromNowOn
public class Neighbours implements Reactions<PlantEvent> {
    private final List<PlantEvent> gossip = new CopyOnWriteArrayList<>();

    @Override
    public void on(PlantEvent event) {
        gossip.add(event);
    }

    public List<PlantEvent> gossipAbout(String plant) {
        return gossip.stream().filter(it -> it.plant().equals(plant)).toList();
    }
}
