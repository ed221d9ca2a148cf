package import Ground
package import Procedures

extension Procedure {
    /// The stages and steps as a Mermaid state diagram, which many documentation sites draw.
    package func mermaid(in language: Language) -> String {
        var lines = ["stateDiagram-v2", "    [*] --> \(state(begin.stage, of: nil))"]
        lines += course.mermaid(in: language, of: nil, indent: "    ")
        for part in parts {
            lines.append("    state \"\(part.title.in(language))\" as \(Self.safe(part.name)) {")
            lines.append("        [*] --> \(state(part.begin, of: part))")
            lines += part.course.mermaid(in: language, of: part.name, indent: "        ")
            lines.append("    }")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func state(_ name: String, of part: Part?) -> String { Self.safe(part.map { "\($0.name)_\(name)" } ?? name) }

    /// Mermaid reads a dash as part of an arrow.
    fileprivate static func safe(_ name: String) -> String { name.replacing("-", with: "_") }
}

extension Course {
    fileprivate func mermaid(in language: Language, of part: String?, indent: String) -> [String] {
        func state(_ name: String) -> String { Procedure.safe(part.map { "\($0)_\(name)" } ?? name) }
        let named = stages.map { ($0.name, $0.title) } + ends.map { ($0.name, $0.title) }
        var lines = named.map { "\(indent)\(state($0)): \($1.in(language))" }
        for stage in stages {
            for step in stage.steps {
                guard let to = step.to else { continue }
                let mark = step.after == nil ? "" : " ⏱"
                lines.append("\(indent)\(state(stage.name)) --> \(state(to)): \(step.title.in(language))\(mark)")
            }
        }
        return lines + ends.map { "\(indent)\(state($0.name)) --> [*]" }
    }
}
