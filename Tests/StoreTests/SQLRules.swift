/// What one engine does not know, or does otherwise than the other, and what to write instead.
struct SQLRule {
    let banned: Regex<Substring>
    let instead: String

    init(_ banned: Regex<Substring>, _ instead: String) {
        self.banned = banned.ignoresCase()
        self.instead = instead
    }
}

/// Every rule that a statement of the house keeps to.
struct SQLRules {
    /// Every way in which `sql` leaves what both engines know, with what to do about it.
    func broken(by sql: String) -> [String] {
        let bare = sql.replacing(#/--[^\n]*/#, with: "").replacing(#/'[^']*'/#, with: "''")
        let judged = bare.replacing(
            #/\bWITHOUT\s+ROWID\b|\w+_key\s+(?:NOT\s+)?LIKE\b|\bLIKE\s+\S+\s+ESCAPE\b/#, with: "")
        let found = all.compactMap { rule in
            judged.firstMatch(of: rule.banned).map { "`\($0.output)`: \(rule.instead)" }
        }
        return found + loose(bare)
    }

    /// Tables that would take a number for a text.
    private func loose(_ sql: String) -> [String] {
        sql.split(separator: ";").compactMap { statement in
            guard let table = statement.firstMatch(of: #/CREATE\s+TABLE\s+[^(]*/#),
                !statement.contains(#/\)\s*(?:WITHOUT\s+ROWID\s*,\s*)?STRICT\s*$/#)
            else { return nil }
            return
                "`\(table.output)`: end it with STRICT, so that SQLite refuses wrong kinds of values as PostgreSQL does"
        }
    }

    private let all = [
        SQLRule(#/\bSELECT\s+(?:DISTINCT\s+)?(?:\w+\.)?\*/#, "name the columns; they are read by their places"),
        SQLRule(#/\b(?:INSERT|UPDATE)\s+OR\s/#, "say ON CONFLICT (columns) DO …"),
        SQLRule(#/\bREPLACE\s+INTO\b/#, "say INSERT … ON CONFLICT (columns) DO UPDATE …"),
        SQLRule(#/\bON\s+CONFLICT\s+DO\b/#, "name the columns: ON CONFLICT (id) DO …"),
        SQLRule(#/\b(?:AUTOINCREMENT|GENERATED\s+(?:ALWAYS|BY))\b/#, "the app makes the ids: ID(at:random:)"),
        SQLRule(#/\b(?:_?rowid_?|oid|ctid|xmin)\b/#, "name the primary key"),
        SQLRule(#/\b(?:string_agg|group_concat|array_agg)\b/#, "fetch the rows and join them in Swift"),
        SQLRule(
            #/\b(?:ILIKE|GLOB|REGEXP|SIMILAR\s+TO)\b/#,
            "fold the text in Swift into a column of its own, and compare that"),
        SQLRule(
            #/\bLIKE\b/#,
            "say LIKE … ESCAPE with the signs made plain, fold into a column `…_key`, or use the search"),
        SQLRule(#/\b(?:lower|upper)\s*\(/#, "fold the text in Swift; SQLite folds only ASCII"),
        SQLRule(#/["`\[]/#, "names are in lower_snake and need no quotation marks; text is bound or stands in '…'"),
        SQLRule(
            #/\b(?:now|unixepoch|julianday|strftime|datetime|date|extract|age)\s*\(/#,
            "the moment is passed in, as milliseconds"),
        SQLRule(#/\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b/#, "the moment is passed in, as milliseconds"),
        SQLRule(#/\b(?:random|randomblob|gen_random_uuid)\s*\(/#, "randomness is an argument"),
        SQLRule(
            #/\bjson_?\w*\s*\(|->/#, "JSON is stored as text and read in Swift; what is asked for has a column"),
        SQLRule(#/::/#, "say CAST(x AS bigint)"),
        SQLRule(
            #/\bAS\s+(?:INTEGER|INT|REAL)\s*\)/#, "say bigint or double precision; PostgreSQL's are half as wide"),
        SQLRule(#/\b(?:ifnull|nvl|iif|if)\s*\((?!\s*(?:NOT\s+)?EXISTS)/#, "say coalesce or CASE"),
        SQLRule(
            #/\b(?:instr|position|concat|concat_ws|printf|format|hex|encode|quote|total|typeof)\s*\(/#,
            "do it in Swift"),
        SQLRule(
            #/\b(?:greatest|least)\s*\(|\b(?:max|min)\s*\([^()]*,/#, "say CASE; the engines name it differently"),
        SQLRule(#/\bDISTINCT\s+ON\b/#, "say GROUP BY, or take the first in Swift"),
        SQLRule(#/\b(?:TRUE|FALSE)\b/#, "yes and no are 1 and 0"),
        SQLRule(#/==/#, "say ="),
        SQLRule(#/\bLIMIT\s+[^\s,]+\s*,/#, "say LIMIT … OFFSET …, or better: start after the last one shown"),
        SQLRule(
            #/\b(?:DEFERRABLE|DEFERRED)\b/#,
            "a reference is checked at once, or it fails the acts of others at the commit"),
        SQLRule(
            #/\bCREATE\s+(?:TEMP|TEMPORARY|TRIGGER|VIRTUAL)\b/#, "rules live in Swift, and the search in the store"),
        SQLRule(
            #/\bFOR\s+(?:UPDATE|SHARE)\b|\bLOCK\s+TABLE\b|\b(?:LISTEN|NOTIFY)\b/#,
            "compare and swap in the statement"),
        SQLRule(
            #/^\s*(?:PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|DETACH|VACUUM|ANALYZE|REINDEX)\b/#,
            "the store sets, opens and closes; a body reads and writes"),
    ]
}
