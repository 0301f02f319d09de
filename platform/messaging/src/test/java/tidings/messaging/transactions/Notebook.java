package tidings.messaging.transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A notebook of what effects have done. It does what else a test wants in the same transaction.
@Transactional
class Notebook {
    private final JdbcClient database;

    Notebook(JdbcClient database) {
        this.database = database;
    }

    /// Something that comes on top of a note.
    interface Besides<X extends Exception> {
        void run() throws X;
    }

    <X extends Exception> String note(String key, Besides<X> besides) throws X {
        write(key);
        besides.run();
        return "noted " + key;
    }

    @Transactional(rollbackFor = Exception.class)
    public <X extends Exception> void noteByItsOwnRules(String key, Besides<X> besides) throws X {
        note(key, besides);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteForItself(String key) {
        write(key);
    }

    private void write(String key) {
        database.sql("insert into diary (plant, height) values (?, 0)")
                .param(key)
                .update();
    }
}
