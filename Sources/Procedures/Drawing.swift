package import Ground

extension Procedure {
    /// The matter's own course as SVG, at most 340 wide so that a phone shows it whole: stages one below the other in the
    /// order of the file, steps forward on the right, steps back on the left. It has classes and no colours.
    package func drawing(in language: Language) -> String {
        Drawing(course: course, begin: begin.stage, language: language).svg
    }

    /// The same course for Mermaid.
    package func mermaid(in language: Language) -> String {
        var lines = ["stateDiagram-v2", "    [*] --> \(begin.stage.mermaid)"]
        for stage in course.stages {
            lines.append("    \(stage.name.mermaid): \(stage.title.in(language))")
            for step in stage.steps {
                for to in step.targets {
                    lines.append("    \(stage.name.mermaid) --> \(to.mermaid): \(step.title.in(language))")
                }
            }
        }
        for end in course.ends {
            lines.append("    \(end.name.mermaid): \(end.title.in(language))")
            lines.append("    \(end.name.mermaid) --> [*]")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Lays a course out on a rail.
private struct Drawing {
    let course: Course
    let begin: String
    let language: Language

    private static let width = 340
    private static let left = 76
    private static let boxWidth = 168
    private static let boxHeight = 34
    private static let pitch = 62

    private var names: [String] { course.stages.map(\.name) + course.ends.map(\.name) }
    private func top(_ row: Int) -> Int { 8 + row * Self.pitch }
    private func middle(_ row: Int) -> Int { top(row) + Self.boxHeight / 2 }

    var svg: String {
        let height = top(names.count - 1) + Self.boxHeight + 8
        let edges = self.edges
        let right = tracks(edges.filter { $0.to > $0.from + 1 })
        let back = tracks(edges.filter { $0.to < $0.from })
        let lines = edges.map { edge -> String in
            if edge.to == edge.from + 1 { return straight(edge) }
            return edge.to > edge.from
                ? arc(edge, track: right[edge] ?? 0, side: 1) : arc(edge, track: back[edge] ?? 0, side: -1)
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(height)" \
            viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(label)">\
            \(lines.joined())\(names.enumerated().map { box($0.offset, $0.element) }.joined())</svg>
            """
    }

    private var label: String {
        let titles = names.map { course.title(of: $0).in(language).escaped }
        return titles.joined(separator: language == .zh ? "、" : ", ")
    }

    private struct Edge: Hashable {
        let from: Int
        let to: Int
        let isTimed: Bool
    }

    /// Each pair of places once; drawn as timed only where nobody takes any of its steps.
    private var edges: [Edge] {
        let rows = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
        var timed: [Int: [Int: Bool]] = [:]
        for (from, stage) in course.stages.enumerated() {
            for step in stage.steps {
                for to in step.targets.compactMap({ rows[$0] }) where to != from {
                    timed[from, default: [:]][to] = (timed[from]?[to] ?? true) && step.by.isEmpty
                }
            }
        }
        return timed.flatMap { from, ends in ends.map { Edge(from: from, to: $0.key, isTimed: $0.value) } }
            .sorted { (abs($0.to - $0.from), $0.from, $0.to) < (abs($1.to - $1.from), $1.from, $1.to) }
    }

    /// A track for each arc, so that arcs which overlap run beside each other; short ones run inside.
    private func tracks(_ edges: [Edge]) -> [Edge: Int] {
        var taken: [[ClosedRange<Int>]] = []
        var tracks: [Edge: Int] = [:]
        for edge in edges {
            let span = min(edge.from, edge.to)...max(edge.from, edge.to)
            let free = taken.firstIndex { $0.allSatisfy { !$0.overlaps(span) } } ?? taken.count
            if free == taken.count { taken.append([]) }
            taken[free].append(span)
            tracks[edge] = free
        }
        return tracks
    }

    private func straight(_ edge: Edge) -> String {
        let x = Self.left + Self.boxWidth / 2
        let (from, to) = (top(edge.from) + Self.boxHeight, top(edge.to))
        return """
            <path class="step\(edge.isTimed ? " by-time" : "")" d="M\(x) \(from)V\(to - 6)"/>\
            <path class="head" d="M\(x - 5) \(to - 7)L\(x) \(to)L\(x + 5) \(to - 7)Z"/>
            """
    }

    /// Leaves the box a little below its middle and comes in a little above it, so that the two can be told apart.
    private func arc(_ edge: Edge, track: Int, side: Int) -> String {
        let x = side > 0 ? Self.left + Self.boxWidth : Self.left
        let bend = x + side * min(14 + track * 9, 68)
        let (from, to) = (middle(edge.from) + 6, middle(edge.to) - 6)
        let classes = "step\(side < 0 ? " back" : "")\(edge.isTimed ? " by-time" : "")"
        return """
            <path class="\(classes)" d="M\(x) \(from)H\(bend)V\(to)H\(x + side * 6)"/>\
            <path class="head" d="M\(x + side * 7) \(to - 5)L\(x) \(to)L\(x + side * 7) \(to + 5)Z"/>
            """
    }

    private func box(_ row: Int, _ name: String) -> String {
        let title = course.title(of: name).in(language)
        let kind = course.end(name) != nil ? " end" : name == begin ? " begin" : ""
        let room = language == .zh ? 11 : 22
        let shown = title.count > room ? title.prefix(room - 1) + "…" : title[...]
        return """
            <g class="stage\(kind)"><rect x="\(Self.left)" y="\(top(row))" width="\(Self.boxWidth)" \
            height="\(Self.boxHeight)" rx="4"/><text x="\(Self.left + Self.boxWidth / 2)" y="\(middle(row) + 5)" \
            text-anchor="middle">\(String(shown).escaped)</text></g>
            """
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// Mermaid takes no hyphens in names.
    fileprivate var mermaid: String { replacing("-", with: "_") }
}
