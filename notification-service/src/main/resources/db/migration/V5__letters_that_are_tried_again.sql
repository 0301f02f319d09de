-- What came of the tries to send a letter so far: not to be tried again before then; since when the mail server puts it
-- off; how often it had all of the letter and did not say whether it takes it.
alter table letters
    add column try_after     timestamptz,
    add column put_off_since timestamptz,
    add column unanswered    int not null default 0;

-- The few that wait for their next try, to have it begun in time.
create index letters_tried_again on letters (try_after) where try_after is not null;
