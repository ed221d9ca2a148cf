/// A table as a file that Excel and WPS open as it is: UTF-8 with its mark, every line ended as RFC 4180 wants it.
enum CSVExport {
    /// What a spreadsheet takes for the beginning of a formula. A cell that begins so is given an apostrophe (R-36).
    static let formulaSigns: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

    static func bytes(_ rows: [[String]]) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + rows.flatMap { Array($0.map(cell).joined(separator: ",").utf8) + [13, 10] }
    }

    static func cell(_ text: String) -> String {
        let safe = text.first.map(formulaSigns.contains) == true ? "'" + text : text
        let isPlain = !safe.contains { $0 == "," || $0 == "\"" || $0.isNewline || $0 == ";" || $0 == "\t" }
        return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
