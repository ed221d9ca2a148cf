import Foundation
import Ground
import Testing

@testable import Procedures

/// One small edit of a good file, and what is said of it.
struct Break: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// Words of the problem, and a text that stands in the line it names.
    let says: String
    let inLine: String

    init(_ old: String, _ new: String, says: String, inLine: String) {
        self.old = old
        self.new = new
        self.says = says
        self.inLine = inLine
    }

    var testDescription: String { says }
}

@Suite struct BrokenFileTests {
    /// Small, and uses every kind of key.
    static let sample = """
        procedure: sample
        name: {zh: 样例, en: Sample}
        about: {zh: 样例, en: A sample}
        source:
          - {zh: 样例, en: A sample}
        public: yes
        walls:
          - {closed-to: deputy, when: {note.kind: [a]}}
          - {unit-in: note.unit}
        summary: {title: note.text, kind: note.kind}
        begin:
          by: [anyone, office]
          paper: note
          to: open
        papers:
          note:
            zh: 单子
            en: Note
            fields:
              text: {text: 50, zh: 内容, en: Text, required: yes, public: yes}
              kind: {choice: {a: {zh: 甲, en: A}, b: {zh: 乙, en: B}}, zh: 类, en: Kind}
              unit: {unit: yes, zh: 单位, en: Unit}
              name: {line: 20, zh: 姓名, en: Name, personal: yes}
              count: {number: 1-9, zh: 数, en: Count}
              day: {date: yes, zh: 日, en: Day}
              proof: {line: 20, zh: 凭据, en: Proof, required-if: {kind: a}}
              body: {decision: project.change-body, zh: 决定, en: Decision}
              rows: {table: {due: {date: yes, zh: 日, en: Day}, what: {line: 9, zh: 事, en: What}}, zh: 表, en: Table}
          free:
            zh: 便条
            en: Slip
            fields:
              text: {text: 50, zh: 内容, en: Text}
        clocks:
          do: {zh: 办, en: do it, who: office, limit: citizen.screen, due: note.day, runs: open, near: citizen.near, overdue: [chairs]}
        stages:
          open:
            zh: 开
            en: Open
            steps:
              ask: {zh: 问, en: Ask, by: office, asks: yes, extends: {clock: do, by: citizen.more}}
              grant: {zh: 准, en: Grant, by: office, not-by: ask, answers: ask, restarts: do}
              go: {zh: 走, en: Go, by: office, paper: note, names: {lead-unit: note.unit}, to: next, but: [{when: {note.kind: b}, to: done}], needs: {row: ended}}
          next:
            zh: 下
            en: Next
            steps:
              end: {zh: 完, en: End, by: [reporter, lead-unit], to: done}
              close: {zh: 自动完, en: Closed, after: citizen.rate, paper: free, to: done}
        also:
          stop: {in: [open, next], zh: 停, en: Stop, by: office, to: done, optional: yes}
        parts:
          row:
            zh: 行
            en: Row
            for: note.rows
            begin: first
            clocks:
              row: {zh: 办, en: do it, who: office, due: due, runs: first}
            stages:
              first:
                zh: 一
                en: First
                steps:
                  finish: {zh: 完, en: Finish, by: office, to: finished}
            ends:
              finished: {zh: 完, en: Finished}
          unit:
            zh: 单位
            en: Unit
            for: lead-unit
            begin: first
            unnamed: gone
            stages:
              first:
                zh: 一
                en: First
                steps:
                  finish: {zh: 完, en: Finish, by: party, to: finished}
            ends:
              finished: {zh: 完, en: Finished}
              gone: {zh: 走, en: Gone}
        ends:
          done: {zh: 了, en: Done}
        """

    static let breaks: [Break] = [
        Break(sample, "", says: "文件是空的", inLine: ""),
        Break("about: {", "about: [{", says: "YAML 写法有误", inLine: ""),
        Break(
            "summary: {title: note.text, kind: note.kind}", "summary: none", says: "要写“名称: 值”", inLine: "summary: none"),
        Break("public: yes\nwalls", "publik: yes\nwalls", says: "不认识“publik”", inLine: "publik"),
        Break("  paper: note\n  to: open", "  paper: []\n  to: open", says: "“paper”要写一段文字", inLine: "paper: []"),
        Break("about: {zh: 样例, en: A sample}\n", "", says: "缺少“about”", inLine: "procedure"),
        Break(
            "text: {text: 50, zh: 内容, en: Text, req", "text: {text: many, zh: 内容, en: Text, req", says: "要写一个整数",
            inLine: "many"),
        Break("public: yes\nwalls", "public: perhaps\nwalls", says: "要写 yes 或 no", inLine: "perhaps"),
        Break("procedure: sample", "procedure: simple", says: "不一致", inLine: "simple"),
        Break("  free:\n", "  Free:\n", says: "不能作名称", inLine: "Free:"),
        Break("source:\n  - {zh: 样例, en: A sample}\n", "source: []\n", says: "请写明依据", inLine: "source"),
        Break("by: [anyone, office]", "by: [anyone, mayor]", says: "没有“mayor”这个角色", inLine: "mayor"),
        Break(
            "by: [reporter, lead-unit], to: done", "by: [reporter, party], to: done", says: "只能用在 parts",
            inLine: "party], to"),
        Break(
            "names: {lead-unit: note.unit}", "names: {reporter: note.unit}", says: "不是可以指定的关系", inLine: "reporter: note"
        ),
        Break("paper: free, to", "paper: fee, to", says: "没有“fee”这份文书", inLine: "fee"),
        Break("unit-in: note.unit", "unit-in: unit", says: "没有“unit”这个栏目", inLine: "unit-in"),
        Break("by: office, to: finished", "by: office, to: fin", says: "没有“fin”这个环节", inLine: "to: fin"),
        Break("not-by: ask", "not-by: task", says: "没有“task”这一步", inLine: "task"),
        Break("needs: {row: ended}", "needs: {raw: ended}", says: "没有“raw”这个并行部分", inLine: "raw"),
        Break("restarts: do", "restarts: dont", says: "没有“dont”这个时限", inLine: "dont"),
        Break("when: {note.kind: b}", "when: {note.kind: c}", says: "没有“c”这个选项", inLine: "kind: c}"),
        Break("after: citizen.rate", "after: citizen.never", says: "规则包里没有时限", inLine: "citizen.never"),
        Break("limit: citizen.screen", "limit: gate.people", says: "不是一段时间", inLine: "gate.people"),
        Break("decision: project.change-body", "decision: citizen.rate", says: "没有写明由哪个机构", inLine: "note:"),
        Break(
            "needs: {row: ended}", "needs: {row: {in: [finished], at-least: citizen.rate}}", says: "不是数目",
            inLine: "at-least"),
        Break("limit: citizen.screen", "limit: gate.town-notice", says: "在县级没有规定", inLine: "town-notice"),
        Break("limit: citizen.screen, due: note.day, ", "", says: "没有写 limit", inLine: "do: {"),
        Break("runs: open, near", "near", says: "没有写在哪些环节走", inLine: "do: {"),
        Break("en: Grant, by: office, ", "en: Grant, ", says: "既没有人办", inLine: "grant"),
        Break("after: citizen.rate, paper: free, to: done", "after: citizen.rate", says: "就要写明到哪个环节", inLine: "close"),
        Break("paper: free, to", "paper: note, to", says: "不能要求必填", inLine: "close"),
        Break("paper: free, to", "at-most: 1, to", says: "条件只能用 when", inLine: "close"),
        Break("by: office, to: finished", "by: office", says: "没有一步能离开", inLine: "first:"),
        Break("by: party, to: finished}", "by: party, to: first}", says: "没有一步能离开", inLine: "first:"),
        Break(
            "  done: {zh: 了, en: Done}", "  done: {zh: 了, en: Done}\n  never: {zh: 无, en: Never}",
            says: "没有一步能到“never”", inLine: "never"),
        Break(
            """
                  end: {zh: 完, en: End, by: [reporter, lead-unit], to: done}
                  close: {zh: 自动完, en: Closed, after: citizen.rate, paper: free, to: done}
            also:
              stop: {in: [open, next]
            """,
            """
                  end: {zh: 完, en: End, by: reporter, to: done}
            also:
              stop: {in: [open]
            """, says: "请加一步到时自动办", inLine: "next:"),
        Break(
            "finish: {zh: 完, en: Finish, by: office, to: finished}",
            """
            finish: {zh: 完, en: Finish, by: office, to: second}
                  second:
                    zh: 二
                    en: Second
                    steps:
                      back: {zh: 回, en: Back, by: office, to: first}
            """, says: "到不了任何结局", inLine: "second:"),
        Break("    ends:\n      finished: {zh: 完, en: Finished}\n  unit:", "  unit:", says: "没有写结局", inLine: "row:"),
        Break("  stop: {in: [open, next]", "  go: {in: [open, next]", says: "“go”用了两次", inLine: "go: {in"),
        Break("names: {lead-unit: note.unit}", "names: {lead-unit: note.text}", says: "不是合适的栏目", inLine: "go: {"),
        Break("day: {date: yes,", "day: {", says: "栏目要写明类型", inLine: "day: {"),
        Break("personal: yes", "personal: yes, public: yes", says: "是个人信息", inLine: "personal"),
        Break("required: yes, public: yes}", "required: yes, public: maybe}", says: "不是“maybe”", inLine: "maybe"),
        Break(
            "public: yes}\n      kind", "public: after-screening}\n      kind", says: "没有一步写明 publishes",
            inLine: "note:"),
        Break("number: 1-9", "number: 9-1", says: "要写范围", inLine: "9-1"),
        Break("due: note.day", "due: note.text", says: "不是日期栏目", inLine: "do: {"),
        Break("due: due, runs", "due: what, runs", says: "不是日期栏目", inLine: "due: what"),
        Break("for: note.rows", "for: note.text", says: "不是表格", inLine: "row:"),
        Break("number: 1-9,", "number: 1-9, within: citizen.rate,", says: "不能这样用", inLine: "note:"),
        Break("required-if: {kind: a}", "required-if: {kind: z}", says: "没有“z”这个选项", inLine: "note:"),
        Break("unnamed: gone", "unnamed: lost", says: "没有“lost”这个环节", inLine: "unit:"),
        Break(
            "runs: open, near: citizen.near", "runs: opened, near: citizen.nearly", says: "没有时限“citizen.nearly”",
            inLine: "do: {"),
    ]

    @Test func `the sample is a good file`() throws {
        let packs = try RulePackFiles.packs()
        do {
            _ = try Procedure.read(yaml: Self.sample, file: "sample.yaml", packs: packs)
        } catch {
            Issue.record("\(error.problems.map(\.described.zh))")
        }
    }

    @Test(arguments: breaks)
    func `what is wrong is said in words, at its line`(broken: Break) throws {
        let packs = try RulePackFiles.packs()
        #expect(Self.sample.contains(broken.old))
        let range = try #require(Self.sample.firstRange(of: broken.old))
        let yaml = Self.sample.replacingCharacters(in: range, with: broken.new)
        do {
            _ = try Procedure.read(yaml: yaml, file: "sample.yaml", packs: packs)
            Issue.record("it was accepted")
        } catch {
            let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
            let found = error.problems.filter { $0.words.zh.contains(broken.says) && !$0.words.en.isEmpty }
            #expect(!found.isEmpty, "\(error.problems.map(\.described.zh))")
            let isThere = found.contains { problem in
                broken.inLine.isEmpty
                    || lines.indices.contains(problem.line - 1) && lines[problem.line - 1].contains(broken.inLine)
            }
            #expect(
                isThere,
                "\(found.map(\.line)) \(found.compactMap { lines.indices.contains($0.line - 1) ? lines[$0.line - 1] : nil })"
            )
        }
    }

    @Test func `what one procedure begins must be there and get all it requires`() throws {
        let rules = try Shipped.rules.get()
        let voice = try Shipped.procedure("citizen-voice")
        func problems(_ procedures: [Procedure]) -> [String] {
            do {
                _ = try RuleBook(procedures: procedures, rules: rules)
                return []
            } catch {
                return error.problems.map(\.words.zh)
            }
        }
        #expect(Set(problems([voice])) == ["没有“suggestion”这个程序。", "没有“petition”这个程序。"])
        let carries = "carries: {title: suggestion.title, reason: voice.what, advice: suggestion.advice}"
        let cut = try Shipped.yaml("citizen-voice").replacingOccurrences(
            of: carries, with: "carries: {title: voice.name, reason: voice.what, subject: voice.what}")
        let lacking = try Procedure.read(yaml: cut, file: "citizen-voice.yaml", packs: rules.packs)
        let others = try ["suggestion", "petition"].map(Shipped.procedure)
        let said = Set(problems(others + [lacking]))
        #expect(
            said == [
                "没有“draft.subject”这个栏目（写作 文书.栏目）。", "“suggestion”必填的“advice”没有带过去（carries）。",
                "“voice.name”可以不填，而“title”必填，带过去可能是空的。",
            ])
    }
}
