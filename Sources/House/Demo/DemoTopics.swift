/// What happens in the county, by procedure.
enum DemoTopics {
    static func of(_ procedure: String) -> [DemoTopic] { all[procedure] ?? [] }

    private static let all: [String: [DemoTopic]] = [
        "citizen-voice": DemoTopic.read(
            [voicesOfStreets, voicesOfRoads, voicesOfHomes, voicesOfVillages, voicesOfPeople].joined(separator: "\n\n")),
        "snap-report": DemoTopic.read(snaps), "suggestion": DemoTopic.read(suggestions),
        "petition": DemoTopic.read(petitions),
    ]
}
