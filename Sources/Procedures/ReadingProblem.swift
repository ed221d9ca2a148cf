package import Ground

/// What is wrong in one line of a file that an office wrote.
package struct ReadingProblem: Hashable, Sendable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let words: Words

    package init(file: String, line: Int, words: Words) {
        self.file = file
        self.line = line
        self.words = words
    }

    /// The problem with its place, as it is printed.
    package var described: Words { .problem(words, file: file, line: line) }
}

/// All that is wrong with what was read, in the order of its lines.
package struct ReadingProblems: Error, Hashable, Sendable {
    package let problems: [ReadingProblem]

    package init(_ problems: [ReadingProblem]) {
        self.problems = problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}
