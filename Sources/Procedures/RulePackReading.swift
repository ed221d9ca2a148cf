import Ground
import Yams

extension RulePack {
    /// Reads a file, or says all that is wrong with it. A local pack may only give values for keys of the national one.
    package static func read(
        yaml: String, file: String, under national: RulePack? = nil
    ) throws(ReadingProblems) -> RulePack {
        let sheet = Sheet(file: file)
        let top = try sheet.open(yaml)
        let pack = RulePackReading(sheet: sheet, national: national).pack(top)
        try sheet.close()
        guard let pack else { throw ReadingProblems(sheet.problems) }
        return pack
    }
}

extension RulePacks {
    /// Reads all files of a folder, `national.yaml` among them, or says all that is wrong with any.
    package static func read(_ files: [(file: String, yaml: String)]) throws(ReadingProblems) -> RulePacks {
        guard let first = files.first(where: { $0.file.hasSuffix("national.yaml") }) else {
            throw ReadingProblems([
                ReadingProblem(file: "national.yaml", line: 1, words: .noNationalPack)
            ])
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
    let sheet: Sheet
    let national: RulePack?

    func pack(_ top: Node) -> RulePack? {
        let fields = sheet.fields(top, of: "pack", needs: ["pack", "name", "region", "sources", "limits"])
        guard let key = fields["pack"].flatMap({ sheet.text($0, of: "pack") }),
            let name = fields["name"].flatMap({ sheet.words($0, of: "name") }),
            let region = fields["region"].flatMap(region), let sources = fields["sources"].map(sources),
            let limits = fields["limits"]
        else { return nil }
        var labels: [String: Words] = [:]
        var all: [Limit] = []
        for (key, name, value) in sheet.entries(limits, of: "limits") {
            let reading = LimitReading(sheet: sheet, key: key, region: region, sources: sources, national: national)
            guard let read = reading.limits(value, named: name) else { continue }
            labels[key] = read.label
            all += read.limits
        }
        return RulePack(key: key, name: name, region: region, labels: labels, limits: all)
    }

    private func region(_ node: Node) -> String? { sheet.region(node) }

    private func sources(_ node: Node) -> [String: Source] {
        var sources: [String: Source] = [:]
        for (key, _, value) in sheet.entries(node, of: "sources") {
            let fields = sheet.fields(value, of: key, needs: ["zh", "en", "basis", "from"])
            guard let name = sheet.words(zh: fields["zh"], en: fields["en"], of: key),
                let basis: Basis = fields["basis"].flatMap({ sheet.choice($0, of: "basis") }),
                let from = fields["from"].flatMap({ sheet.date($0, of: "from") })
            else { continue }
            sources[key] = Source(name, basis: basis, from: from)
        }
        return sources
    }
}

extension Sheet {
    /// Digits that begin a division code; empty for the whole country.
    func region(_ node: Node) -> String? {
        guard let region = text(node, of: "region") else { return nil }
        guard [0, 2, 4, 6, 9, 12].contains(region.utf8.count), region.utf8.allSatisfy({ (48...57).contains($0) }) else {
            say(.notARegion(region), at: node)
            return nil
        }
        return region
    }
}
