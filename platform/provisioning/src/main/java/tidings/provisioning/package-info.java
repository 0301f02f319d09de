/// What has to be there before a service starts, and what a service cannot give itself: secrets, a database with its
/// logins and its schema, topics, and who may use them.
///
/// Least privilege is declared here and nowhere else: [ServiceDatabase] says who gets into which database,
/// [TopicAccess] who may tell and hear what.
@NullMarked
package tidings.provisioning;

import org.jspecify.annotations.NullMarked;
