extension LocalDate {
    /// 2026年11月29日（周日）; Sunday, 29 November 2026
    package var words: Words {
        let zh = ["一", "二", "三", "四", "五", "六", "日"][weekday - 1]
        let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
        return Words("\(year)年\(month)月\(day)日（周\(zh)）", "\(en), \(day) \(LocalDate.months[month - 1]) \(year)")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Instant {
    /// 2026年11月22日 09:14, as the clocks in China show it.
    package var words: Words {
        let day = date
        return Words(
            "\(day.year)年\(day.month)月\(day.day)日 \(time)", "\(day.words.en.split(separator: ", ").last ?? ""), \(time)")
    }

    /// `2026-11-22T09:14+08:00`, for machines that read a page.
    package var stamp: String { "\(date)T\(time)+08:00" }
}
