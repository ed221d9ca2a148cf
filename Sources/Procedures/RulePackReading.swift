import Ground

extension RulePack {
    /// Reads a file, or says all that is wrong with it. A local pack may only give values for keys of the national one.
    package static func read(
        yaml: String, file: String, under national: RulePack? = nil
    ) throws(ReadingProblems) -> RulePack {
        let list = ProblemList(file: file)
        let pack = YAMLMap(yaml: yaml, list: list).map { RulePackReading(map: $0, national: national).pack }
        guard let pack, list.problems.isEmpty else { throw ReadingProblems(list.problems) }
        return pack
    }
}

extension RulePacks {
    /// Reads all files of a folder, `national.yaml` among them, or says all that is wrong with any.
    package static func read(_ files: [(file: String, yaml: String)]) throws(ReadingProblems) -> RulePacks {
        guard let first = files.first(where: { $0.file.hasSuffix("national.yaml") }) else {
            throw ReadingProblems([ReadingProblem(file: "national.yaml", line: 1, words: .noNationalPack)])
        }
        let national = try RulePack.read(yaml: first.yaml, file: first.file)
        var packs = [national]
        var problems: [ReadingProblem] = []
        for (file, yaml) in files where file != first.file {
            do throws(ReadingProblems) {
                let pack = try RulePack.read(yaml: yaml, file: file, under: national)
                if packs.contains(where: { $0.key == pack.key || $0.region == pack.region }) {
                    problems.append(ReadingProblem(file: file, line: 1, words: .packTwice(pack.key)))
                }
                packs.append(pack)
            } catch {
                problems += error.problems
            }
        }
        if !problems.isEmpty { throw ReadingProblems(problems) }
        return RulePacks(packs: packs)
    }
}

/// The reading of one pack.
private struct RulePackReading {
    let map: YAMLMap
    let national: RulePack?

    var pack: RulePack {
        map.allow(["pack", "name", "region", "sources", "limits"])
        // A region that is wrong is still no whole country: its limits are read as a local pack's.
        let region = map.required("region").isEmpty ? "?" : map.region("region") ?? "?"
        for key in ["sources", "limits"] where !map.has(key) { map.problem(.keyIsMissing(key)) }
        let sources = Dictionary(map.maps("sources").map { ($0.name, source($0.map)) }) { $1 }
        guard let limits = map.map("limits") else {
            return RulePack(key: map.required("pack"), name: map.words("name"), region: region, limits: [])
        }
        let read = limits.keys.map { key in
            (key, LimitReading(key: key, region: region, sources: sources, national: national).limits(in: limits))
        }
        return RulePack(
            key: map.required("pack"), name: map.words("name"), region: region,
            labels: Dictionary(read.compactMap { key, read in read.map { (key, $0.label) } }) { $1 },
            limits: read.flatMap { $0.1?.limits ?? [] })
    }

    /// Nil, and a problem, where it is not whole.
    private func source(_ map: YAMLMap) -> Source? {
        map.allow(["zh", "en", "basis", "from"])
        for key in ["basis", "from"] where !map.has(key) { map.problem(.keyIsMissing(key)) }
        let basis = map.text("basis").flatMap(Basis.init)
        if basis == nil, map.has("basis") { map.problem(.unknownBasis(Basis.allCases.map(\.rawValue)), at: "basis") }
        guard let basis, let from = map.date("from") else { return nil }
        return Source(map.words, basis: basis, from: from)
    }
}

extension YAMLMap {
    func date(_ key: String) -> LocalDate? {
        guard let text = text(key) else { return nil }
        let date = LocalDate(text)
        if date == nil { problem(.notADate(key), at: key) }
        return date
    }

    /// Digits that begin a division code; `all` for the whole country.
    func region(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        if text == "all" { return "" }
        guard [2, 4, 6, 9, 12].contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            problem(.notARegion(text), at: key)
            return nil
        }
        return text
    }
}
