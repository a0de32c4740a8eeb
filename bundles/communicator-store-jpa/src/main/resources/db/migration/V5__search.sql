-- Search over messages. What a staff member wrote is one range of an index.

create index message_author on message (account, author_id, id desc) ${outbound_only};

-- The words of a text, in lower case and without accents: the list of letters is the one of SearchText. What PostgreSQL
-- takes for parts of an address, a path or a number with a sign keeps words apart here. The list of words that wait
-- for the index is kept short, so that the one whose message makes it full does not wait long.
${postgresql_only}

create function message_words(body varchar) returns tsvector language sql immutable strict parallel safe as $$
    select to_tsvector('pg_catalog.simple'::regconfig, case when octet_length(body) = char_length(body)
        then translate(body, '-+./:@_&?=~#%''<>;\', '                  ')
        else translate(body, '-+./:@_&?=~#%''<>;\’‘“”„…–—«»¿¡·•ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿ',
            '                                AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyy') end)
$$;

create index message_words on message using gin (message_words(body)) with (gin_pending_list_limit = 256);

-- */
