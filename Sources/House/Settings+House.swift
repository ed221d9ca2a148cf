package import Frame
import Ground
package import People

extension Settings {
    /// How the pages of this house look around their own part.
    package init(_ config: Config, _ congress: Congress) {
        self.init()
        publicAddress = config.reachedAt
        self.congress = Words(congress.name, config.englishName ?? congress.name)
        navigation = [
            (.publicMatters, "/matters"), (.procedures, "/procedures"), (.limits, "/rules"), (.search, "/search"),
        ]
        footer = [(.inPerson, "/heard"), (.about, "/about"), (.privacy, "/privacy")]
        imprint = [.withoutTelephone(config.phone), .runBy(self.congress)]
        trustedProxies = config.proxies
    }
}
