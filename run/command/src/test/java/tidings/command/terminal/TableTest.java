package tidings.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsStandBelowEachOther() {
        var table = new Table("NAME", "PID");
        table.add("kafka", 7);
        table.add("order-service", 4711);

        assertThat(table.toString()).isEqualTo("""
                NAME            PID
                kafka           7
                order-service   4711""");
    }

    @Test
    void whatStandsInItDoesNothingToATerminal() {
        var table = new Table("KEY");
        table.add("a\u001b[2J\n\u202eb");

        assertThat(table.toString()).isEqualTo("KEY\na·[2J··b");
    }
}
