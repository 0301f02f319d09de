package tidings.local.mail;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/// A command of SMTP that is refused where [Chaos] says so. The reply quotes the address, as many servers' do.
record RefusingCommand(Command command, String step, Chaos chaos) implements Command {
    private static final Map<String, String> STEPS = Map.of(
            "EHLO", "Hello",
            "HELO", "Hello",
            "AUTH", "Authentication",
            "MAIL", "Sender",
            "RCPT", "Recipient",
            "DATA", "Data");
    private static final Pattern ADDRESS = Pattern.compile("(?i)RCPT TO:\\s*<([^>]*)>.*");

    /// Puts itself in front of the server's commands.
    static void replaceAll(CommandHandler commands, Chaos chaos) {
        STEPS.forEach((verb, step) -> commands.addCommand(new RefusingCommand(commands.getCommand(verb), step, chaos)));
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        var to = recipient(line, session);
        var refusal = chaos.strike(step, to, null);
        if (refusal.isPresent()) {
            session.sendResponse("%d <%s>: refused on purpose".formatted(refusal.getAsInt(), to));
        } else {
            command.execute(line, session);
        }
    }

    /// The recipient; none before it was said.
    private static @Nullable String recipient(String line, Session session) {
        var address = ADDRESS.matcher(line);
        if (address.matches()) {
            return address.group(1);
        }
        return session.getRecipientCount() > 0 ? session.getSingleRecipient().orElse(null) : null;
    }

    @Override
    public HelpMessage getHelp() throws CommandException {
        return command.getHelp();
    }

    @Override
    public String getName() {
        return command.getName();
    }
}
