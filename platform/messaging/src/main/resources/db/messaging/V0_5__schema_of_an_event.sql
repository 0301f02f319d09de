-- The place of the schema that a told event keeps to, such as payments/PaymentFailed/2. Empty in what was told before
-- there was more than one version, and by an instance of the version before: then it is the first.
alter table messaging.outbox add column schema text;
