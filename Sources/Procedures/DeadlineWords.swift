package import Ground

extension Words {
    static func problem(_ problem: Words, file: String, line: Int) -> Words {
        Words("\(file) 第 \(line) 行：\(problem.zh)", "\(file), line \(line): \(problem.en)")
    }
}

extension Deadline {
    /// Why it ends when it does, in one sentence for a resident.
    package var explained: Words { limit.label }
}
