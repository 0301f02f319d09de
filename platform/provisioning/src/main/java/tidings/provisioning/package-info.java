/// What has to be there before a service starts, and what a service cannot give itself: secrets, a database with its
/// logins and its schema, topics, and who may use them.
///
/// Least privilege is declared in the register of services (`services.txt`) and nowhere else. Of what it says
/// [ServiceDatabase] knows who gets into which database, and [TopicAccess] who may tell and hear what.
/// What the broker is told of the topics is in [tidings.provisioning.topics], and the programs that do all that where
/// each part of the system is a container of its own are in [tidings.provisioning.steps].
@NullMarked
package tidings.provisioning;

import org.jspecify.annotations.NullMarked;
