package import Ground
package import Procedures

extension Procedure {
    /// The stages and steps as plain lines, for a terminal or a letter.
    package func outline(in language: Language) -> String {
        var lines = ["\(title.in(language)) (\(name))", about.in(language), ""]
        let by = begin.by.map(\.title).joined().in(language)
        lines += ["● \(by) → \(course.title(of: begin.stage).in(language))", ""]
        lines += course.outline(in: language, papers: papers)
        for part in parts {
            lines += ["", "∥ \(part.title.in(language))"] + part.course.outline(in: language, papers: papers)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Course {
    fileprivate func outline(in language: Language, papers: [Paper]) -> [String] {
        var lines: [String] = []
        for stage in stages {
            let clocks = clocks.filter { $0.runs.contains(stage.name) }
                .map { "\($0.title.in(language)) ⏱ \($0.limit ?? $0.name)" }
            let running = clocks.isEmpty ? "" : "  [\(clocks.joined(separator: "; "))]"
            lines.append("\(stage.title.in(language))\(running)")
            for step in stage.steps {
                let by = step.by.map(\.title).joined().in(language)
                let time = step.after.map { " ⏱ \($0)" } ?? ""
                let to = step.to.map { " → \(title(of: $0).in(language))" } ?? ""
                let paper = step.paper.flatMap { name in papers.first { $0.name == name } }
                let written = paper.map { " 📄 \($0.title.in(language))" } ?? ""
                lines.append("    \(step.title.in(language)): \(by)\(time)\(written)\(to)")
            }
        }
        return lines + ends.map { "■ \($0.title.in(language))" }
    }
}
