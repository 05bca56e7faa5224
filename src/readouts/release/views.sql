-- One row is a participant of a meeting, with name and office written out.
CREATE VIEW participants AS
SELECT p.meeting_id, p.participant_id, p.person_id, people.name, p.office_id, offices.title, offices.role,
    offices.portfolio, p.side, p.country_code
FROM meeting_participants AS p
LEFT JOIN people USING (person_id)
LEFT JOIN offices USING (office_id);

-- One row is a pair of participants at a meeting.
CREATE VIEW dyads AS
SELECT m.meeting_id, m.started_on, m.ended_on, m.status, m.mode, m.format, m.setting, m.country_code, m.city,
    m.host_country_code,
    a.participant_id AS participant_id_1, a.person_id AS person_id_1, a.name AS name_1, a.office_id AS office_id_1,
    a.title AS title_1, a.role AS role_1, a.portfolio AS portfolio_1, a.side AS side_1,
    a.country_code AS country_code_1,
    b.participant_id AS participant_id_2, b.person_id AS person_id_2, b.name AS name_2, b.office_id AS office_id_2,
    b.title AS title_2, b.role AS role_2, b.portfolio AS portfolio_2, b.side AS side_2,
    b.country_code AS country_code_2
FROM meetings AS m
JOIN participants AS a ON a.meeting_id = m.meeting_id
JOIN participants AS b ON b.meeting_id = m.meeting_id AND a.participant_id < b.participant_id
ORDER BY m.meeting_id, a.participant_id, b.participant_id;

-- One row is a value of a meeting, of its participants or of its topics, with the sentence that it rests on.
CREATE VIEW meeting_sentences AS
WITH parts ("table", row_id, meeting_id) AS (
    SELECT 'meetings', meeting_id, meeting_id FROM meetings
    UNION ALL SELECT 'meeting_participants', participant_id, meeting_id FROM meeting_participants
    UNION ALL SELECT 'meeting_topics', meeting_topic_id, meeting_id FROM meeting_topics
)
SELECT m.meeting_id, m.started_on, m.country_code, m.city, e."table", e.row_id, e.field, e.value, e.exact, e.sentence,
    e.basis, e.rule, e.article_id, articles.published_on, articles.publisher, articles.url
FROM parts
JOIN meetings AS m USING (meeting_id)
JOIN evidence AS e ON e."table" = parts."table" AND e.row_id = parts.row_id
LEFT JOIN articles USING (article_id)
WHERE e.sentence IS NOT NULL
ORDER BY m.meeting_id, e.article_id, e.start, e.evidence_id;
