/// What happens in the county, by procedure.
enum DemoTopics {
    static func of(_ procedure: String) -> [DemoTopic] { all[procedure] ?? [] }

    private static let all: [String: [DemoTopic]] = [
        "citizen-voice": DemoTopic.read(
            [voicesOfStreets, voicesOfRoads, voicesOfHomes, voicesOfVillages, voicesOfPeople, voicesOfCorners].joined(
                separator: "\n\n")),
        "snap-report": DemoTopic.read(snaps), "suggestion": DemoTopic.read(suggestions),
        "petition": DemoTopic.read(petitions), "review-opinion": DemoTopic.read(opinions),
        "bureau-visit": DemoTopic.read(visits), "livelihood-project": DemoTopic.read(projects),
        "meeting-gate": DemoTopic.read(meetings), "deliberation-forum": DemoTopic.read(forums),
    ]
}
