extension LocalDate {
    /// 2026年11月29日, 29 November 2026
    package var words: Words { Words("\(year)年\(month)月\(day)日", "\(day) \(LocalDate.months[month - 1]) \(year)") }

    /// 2026年11月29日（周日）, Sunday, 29 November 2026
    package var wordsWithWeekday: Words {
        let zh = ["一", "二", "三", "四", "五", "六", "日"][weekday - 1]
        let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
        return Words("\(words.zh)（周\(zh)）", "\(en), \(words.en)")
    }

    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Instant {
    /// 2026年11月22日 09:14, as the clocks in China show it.
    package var words: Words {
        Words("\(date.words.zh) \(time)", "\(date.words.en), \(time)")
    }

    /// `2026-11-22T09:14+08:00`, for machines that read a page.
    package var stamp: String { "\(date)T\(time)+08:00" }
}
