-- Search over the texts of records, in every language.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

CREATE TYPE "search_kind" AS ENUM ('INITIATIVE', 'ACTION_ITEM', 'ACTION_PLAN', 'COUNTRY', 'LEADER', 'SUMMIT', 'DOCUMENT', 'EVENT', 'INDICATOR', 'SECTOR', 'DISAGREEMENT', 'SOURCE');

CREATE TABLE "search_document" (
    "kind" "search_kind" NOT NULL,
    "record_id" TEXT NOT NULL,
    "names" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","record_id")
);

CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "search_document_words_idx" ON "search_document" USING GIN ("words");
CREATE INDEX "search_word_trigrams" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- How texts become words. English, Russian and Arabic have dictionaries, which know stems and stop words; words of
-- other languages are taken as they are. Accents never matter. Russian's and Arabic's dictionaries fold ё, alef with
-- hamza or madda, and vowel signs themselves.

CREATE TEXT SEARCH CONFIGURATION search_english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search_english
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;

CREATE TEXT SEARCH CONFIGURATION search_russian (COPY = pg_catalog.russian);
ALTER TEXT SEARCH CONFIGURATION search_russian
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, russian_stem;

CREATE TEXT SEARCH CONFIGURATION search_arabic (COPY = pg_catalog.arabic);
ALTER TEXT SEARCH CONFIGURATION search_arabic
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search_arabic
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, arabic_stem;

CREATE TEXT SEARCH CONFIGURATION search_simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search_simple
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, simple;

CREATE FUNCTION search_configuration(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
        WHEN 'en' THEN 'search_english'::regconfig
        WHEN 'ru' THEN 'search_russian'::regconfig
        WHEN 'ar' THEN 'search_arabic'::regconfig
        ELSE 'search_simple'::regconfig
    END;

-- The words of a text in many languages.
CREATE FUNCTION search_words(texts jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('search_english'::regconfig, coalesce(texts #>> '{en,text}', ''))
        || to_tsvector('search_russian'::regconfig, coalesce(texts #>> '{ru,text}', ''))
        || to_tsvector('search_arabic'::regconfig, coalesce(texts #>> '{ar,text}', ''))
        || CASE WHEN texts - '{en,ru,ar}'::text[] <> '{}' THEN (
            SELECT to_tsvector('search_simple'::regconfig, string_agg(entry.value ->> 'text', ' '))
            FROM jsonb_each(texts - '{en,ru,ar}'::text[]) AS entry
        ) ELSE '' END;

CREATE FUNCTION search_fold(value text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, value));

CREATE FUNCTION search_names(title jsonb) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY (SELECT DISTINCT search_fold(entry.value ->> 'text') FROM jsonb_each(title) AS entry);

CREATE FUNCTION search_document_words(title jsonb, body jsonb, detail jsonb, plain text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN setweight(search_words(title), 'A')
        || CASE WHEN plain IS NULL THEN '' ELSE setweight(to_tsvector('search_simple'::regconfig, plain), 'B') END
        || CASE WHEN body IS NULL THEN '' ELSE search_words(body) END
        || CASE WHEN detail IS NULL THEN '' ELSE search_words(detail) END;

-- What is searched: of each kind of record its title, two longer texts, and what stands in no language. From this
-- one list follow the view that reads it and the triggers that keep up with it.

-- The rows that a statement has inserted. Arguments: the kind, then the columns of "search_record" after it, as
-- expressions over the table.
CREATE FUNCTION search_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Words are inserted in an order, so that two transactions never wait for each other.
    EXECUTE format(
        'WITH document AS (
            INSERT INTO search_document (kind, record_id, names, words)
            SELECT %L, %s, search_names(%s), search_document_words(%3$s, %s, %s, %s) FROM inserted
            RETURNING words
        )
        INSERT INTO search_word (word)
        SELECT word FROM (
            SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM document
        ) AS found
        WHERE is_search_word(word) AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = found.word)
        ORDER BY word
        ON CONFLICT DO NOTHING',
        TG_ARGV[0], TG_ARGV[1], TG_ARGV[2], TG_ARGV[3], TG_ARGV[4], TG_ARGV[5]
    );
    RETURN NULL;
END $$;

-- One row whose texts have changed. Arguments: the kind, the column of the key.
CREATE FUNCTION search_updated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_kind search_kind := TG_ARGV[0];
    before text := to_jsonb(OLD) ->> TG_ARGV[1];
    after text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
    DELETE FROM search_document WHERE kind = of_kind AND record_id = before;
    WITH document AS (
        INSERT INTO search_document (kind, record_id, names, words)
        SELECT kind, record_id, search_names(title), search_document_words(title, body, detail, plain)
        FROM search_record WHERE kind = of_kind AND record_id = after
        RETURNING words
    )
    INSERT INTO search_word (word)
    SELECT DISTINCT word FROM document, unnest(tsvector_to_array(words)) AS word
    WHERE is_search_word(word)
    ORDER BY word
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION search_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'DELETE FROM search_document AS document USING deleted
        WHERE document.kind = %L AND document.record_id = deleted.%I',
        TG_ARGV[0], TG_ARGV[1]
    );
    RETURN NULL;
END $$;

CREATE FUNCTION search_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM search_document WHERE kind = TG_ARGV[0]::search_kind;
    RETURN NULL;
END $$;

-- Numbers and the like are not mistyped words of another number.
CREATE FUNCTION is_search_word(word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN length(word) BETWEEN 3 AND 40 AND word !~ '[0-9.:/@_]';

DO $do$
DECLARE
    searched record;
    branches text[] := '{}';
BEGIN
    FOR searched IN
        SELECT * FROM (VALUES
            ('INITIATIVE', 'initiative', '{id,title,summary}', 'title', 'summary', 'NULL', 'NULL'),
            ('ACTION_ITEM', 'action_item', '{id,title,description}', 'title', 'description', 'NULL', 'NULL'),
            ('ACTION_PLAN', 'action_plan', '{id,title,description}', 'title', 'description', 'NULL', 'NULL'),
            ('COUNTRY', 'country', '{code,name,official_name,capital,alpha3}',
                'name', 'official_name', 'capital', $$code || ' ' || alpha3$$),
            ('LEADER', 'leader', '{id,name,office,name_variants}', 'name', 'office', 'NULL',
                $$(SELECT string_agg(variant #>> '{}', ' ')
                    FROM jsonb_path_query(name_variants, '$.*[*]') AS variant)$$),
            ('SUMMIT', 'summit', '{id,name,city,occasion}', 'name', 'city', 'occasion', 'NULL'),
            ('DOCUMENT', 'document', '{id,title,note}', 'title', 'note', 'NULL', 'NULL'),
            ('EVENT', 'event', '{id,title,summary}', 'title', 'summary', 'NULL', 'NULL'),
            ('INDICATOR', 'indicator', '{id,label,note}', 'label', 'note', 'NULL', 'NULL'),
            ('SECTOR', 'sector', '{code,name}', 'name', 'NULL', 'NULL', 'code'),
            ('DISAGREEMENT', 'disagreement', '{id,topic,assessment}', 'topic', 'assessment', 'NULL', 'NULL'),
            -- What is said of sources is the compilers', in English.
            ('SOURCE', 'source', '{id,title,publisher}',
                $$jsonb_build_object('en', jsonb_build_object(
                    'text', title, 'isReviewed', true, 'isMachineTranslated', false))$$,
                $$jsonb_build_object('en', jsonb_build_object('text', publisher))$$, 'NULL', 'NULL')
        ) AS listed (kind, of_table, columns, title, body, detail, plain)
    LOOP
        branches := branches || format(
            'SELECT %L::search_kind AS kind, %I AS record_id, %s AS title, %s::jsonb AS body, %s::jsonb AS detail,
                %s::text AS plain
            FROM %I',
            searched.kind, (searched.columns::text[])[1], searched.title, searched.body, searched.detail,
            searched.plain, searched.of_table
        );
        EXECUTE format(
            'CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT
            EXECUTE FUNCTION search_inserted(%L, %L, %L, %L, %L, %L)',
            searched.of_table || '_inserted_search', searched.of_table, searched.kind, (searched.columns::text[])[1],
            searched.title, searched.body, searched.detail, searched.plain
        );
        -- Only where a text changes: an import changes the status of every item.
        EXECUTE (
            SELECT format(
                'CREATE TRIGGER %I AFTER UPDATE OF %s ON %I FOR EACH ROW WHEN ((%s) IS DISTINCT FROM (%s))
                EXECUTE FUNCTION search_updated(%L, %L)',
                searched.of_table || '_updated_search',
                string_agg(format('%I', name), ', '),
                searched.of_table,
                string_agg(format('OLD.%I', name), ', '),
                string_agg(format('NEW.%I', name), ', '),
                searched.kind, (searched.columns::text[])[1]
            )
            FROM unnest(searched.columns::text[]) AS name
        );
        EXECUTE format(
            'CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT
            EXECUTE FUNCTION search_deleted(%L, %L)',
            searched.of_table || '_deleted_search', searched.of_table, searched.kind, (searched.columns::text[])[1]
        );
        EXECUTE format(
            'CREATE TRIGGER %I AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION search_truncated(%L)',
            searched.of_table || '_truncated_search', searched.of_table, searched.kind
        );
    END LOOP;
    EXECUTE 'CREATE VIEW search_record AS ' || array_to_string(branches, ' UNION ALL ');
END $do$;

-- The records that are there already.
INSERT INTO search_document (kind, record_id, names, words)
SELECT kind, record_id, search_names(title), search_document_words(title, body, detail, plain) FROM search_record;

INSERT INTO search_word (word)
SELECT DISTINCT word FROM search_document, unnest(tsvector_to_array(words)) AS word WHERE is_search_word(word);

-- What a search asks for.

CREATE FUNCTION search_term(word text, is_prefix boolean DEFAULT false) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''' || CASE WHEN is_prefix THEN ':*' ELSE '' END
    )::tsquery;

-- The same query, of titles alone: every word with their weight. It costs less than taking the titles' words apart.
CREATE FUNCTION search_titles(query tsquery) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(query::text, '(''(?:[^'']|'''')*'')(?::(\*))?', '\1:\2A', 'g')::tsquery;

-- The words that one which no document has may have meant. Where some sound alike, others are far-fetched; which
-- do is known of Latin letters.
CREATE FUNCTION search_similar(mistyped text[]) RETURNS SETOF text
    LANGUAGE sql STABLE ROWS 5 SET pg_trgm.similarity_threshold = 0.2
    BEGIN ATOMIC
        WITH candidate AS (
            SELECT known.word,
                min(levenshtein_less_equal(known.word, meant.word, 2)) AS distance,
                max(similarity(known.word, meant.word)) AS similarity,
                bool_or(meant.word ~ '^[a-z]+$' AND metaphone(known.word, 40) = metaphone(meant.word, 40))
                    AS sounds_alike
            FROM unnest(mistyped) AS meant (word) JOIN search_word AS known ON known.word % meant.word
            WHERE levenshtein_less_equal(known.word, meant.word, 2)
                <= CASE WHEN length(meant.word) < 5 THEN 1 ELSE 2 END
            GROUP BY known.word
        )
        SELECT word FROM candidate
        WHERE sounds_alike OR NOT EXISTS (SELECT FROM candidate WHERE sounds_alike)
        ORDER BY distance, similarity DESC, word
        LIMIT 5;
    END;

-- The text as each dictionary reads it ("exact"), with what its words may have meant or may go on to ("loose"), both
-- for titles alone too, and any of these words ("marks"). No row where it asks for nothing: blank, punctuation, or
-- exclusions alone.
CREATE FUNCTION search_query(sought text)
    RETURNS TABLE (name text, exact tsquery, exact_title tsquery, loose tsquery, loose_title tsquery, marks tsquery)
    LANGUAGE plpgsql STABLE ROWS 1 SET client_min_messages = warning AS $$
DECLARE
    configurations CONSTANT regconfig[] := '{search_english,search_russian,search_arabic,search_simple}';
    -- The parser's types of tokens that are no words: blanks, tags, protocols, entities.
    blanks CONSTANT integer[] := '{12,13,14,23}';
    configuration regconfig;
    parsed tsquery;
    previous tsquery;
    excluded text[];
    unfinished text;
    word text;
    lexeme text;
    lexemes text[];
    meant tsquery;
BEGIN
    name := search_fold(btrim(sought));
    FOREACH configuration IN ARRAY configurations LOOP
        parsed := websearch_to_tsquery(configuration, sought);
        IF numnode(parsed) > 0 AND parsed IS DISTINCT FROM previous THEN
            exact := coalesce(exact || parsed, parsed);
            previous := parsed;
        END IF;
    END LOOP;
    IF exact IS NULL OR querytree(exact) = 'T' THEN
        RETURN;
    END IF;
    loose := exact;
    excluded := ARRAY (
        SELECT token.token
        FROM regexp_matches(sought, '(?:^|\s)-("[^"]*"?|\S+)', 'g') AS exclusion,
            ts_parse('default', exclusion[1]) AS token
    );
    unfinished := (
        SELECT token FROM ts_parse('default', sought) WITH ORDINALITY AS parsed_token (tokid, token, place)
        WHERE NOT tokid = ANY (blanks) AND length(token) >= 3 AND right(sought, length(token)) = token
        ORDER BY place DESC LIMIT 1
    );
    FOR word IN
        SELECT DISTINCT token FROM ts_parse('default', sought)
        WHERE NOT tokid = ANY (blanks) AND NOT token = ANY (excluded)
    LOOP
        lexemes := ARRAY (
            SELECT DISTINCT unnest(tsvector_to_array(to_tsvector(listed, word))) FROM unnest(configurations) AS listed
        );
        meant := NULL;
        IF word = unfinished THEN
            meant := search_term(search_fold(word), true);
        END IF;
        IF is_search_word(word) AND length(word) >= 4
            AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = ANY (lexemes))
            AND NOT (meant IS NOT NULL AND EXISTS (
                SELECT FROM search_word AS known WHERE known.word LIKE search_fold(unfinished) || '%'
            ))
        THEN
            meant := (
                SELECT string_agg(search_term(similar_word)::text, ' | ')::tsquery
                FROM search_similar(lexemes) AS similar_word
            );
        END IF;
        FOREACH lexeme IN ARRAY lexemes LOOP
            marks := coalesce(marks || search_term(lexeme), search_term(lexeme));
            IF meant IS NOT NULL THEN
                loose := ts_rewrite(loose, search_term(lexeme), search_term(lexeme) || meant);
            END IF;
        END LOOP;
        marks := coalesce(marks || meant, meant, marks);
    END LOOP;
    marks := coalesce(marks, exact);
    exact_title := search_titles(exact);
    loose_title := search_titles(loose);
    RETURN NEXT;
END $$;

-- The part of a record's texts that holds the words sought, in the language that they fit best: a list of pieces,
-- with whether each is such a word. PL/pgSQL plans it once a session; as a part of a query it would be planned with it.
CREATE FUNCTION search_snippet(of_kind search_kind, of_record text, marks tsquery)
    RETURNS TABLE (language text, parts jsonb)
    LANGUAGE plpgsql STABLE ROWS 1 AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH translation AS (
            SELECT tag AS language, search_configuration(tag) AS configuration,
                coalesce(title -> tag ->> 'text', '') AS title,
                concat_ws(' · ', body -> tag ->> 'text', detail -> tag ->> 'text') AS body
            FROM search_record,
                jsonb_object_keys(title || coalesce(body, '{}') || coalesce(detail, '{}')) AS tag
            WHERE kind = of_kind AND record_id = of_record
        ), best AS (
            SELECT translation.language, configuration,
                CASE WHEN to_tsvector(configuration, body) @@ marks OR title = '' THEN body ELSE title END AS content
            FROM translation
            ORDER BY
                ts_rank(
                    setweight(to_tsvector(configuration, title), 'A') || to_tsvector(configuration, body), marks
                ) DESC,
                translation.language = 'en' DESC,
                translation.language
            LIMIT 1
        ), marked AS (
            -- Characters that no text needs stand for the marks, and for what would be read as HTML.
            SELECT best.language, translate(
                ts_headline(
                    configuration,
                    translate(content, '<&' || chr(1) || chr(2) || chr(3) || chr(4), chr(1) || chr(2)),
                    marks,
                    format(
                        'StartSel=%s, StopSel=%s, %s', chr(3), chr(4),
                        -- A short text is shown to its last full stop.
                        CASE WHEN length(content) <= 200 THEN 'HighlightAll=true'
                            ELSE 'MaxFragments=1, MinWords=15, MaxWords=30' END
                    )
                ),
                chr(1) || chr(2), '<&'
            ) AS content
            FROM best
        )
        SELECT marked.language, (
            SELECT coalesce(
                jsonb_agg(jsonb_build_object('text', part, 'isMatch', is_match) ORDER BY place, is_match DESC), '[]'
            )
            FROM string_to_table(marked.content, chr(3)) WITH ORDINALITY AS piece (content, place),
                LATERAL (VALUES
                    (CASE WHEN place > 1 THEN split_part(piece.content, chr(4), 1) END, true),
                    (CASE WHEN place > 1 THEN split_part(piece.content, chr(4), 2) ELSE piece.content END, false)
                ) AS part (part, is_match)
            WHERE part <> ''
        )
        FROM marked;
END $$;

CREATE FUNCTION search_title(of_kind search_kind, of_record text) RETURNS jsonb
    LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT title FROM search_record WHERE kind = of_kind AND record_id = of_record);
END $$;
