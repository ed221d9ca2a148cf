package import Ground

/// What is said about tables that come in and go out.
extension Words {
    static let tableTooLarge = Words("表格超过 2 MB，请分成几份导入。", "The table is larger than 2 MB. Please split it.")
    static func tableTooLong(_ limit: Int) -> Words {
        Words("表格超过 \(limit) 行，请分成几份导入。", "The table has more than \(limit) lines. Please split it.")
    }
    static let tableEmpty = Words(
        "表格里没有内容。第一行写栏目名称，下面一行一条。",
        "The table is empty. The first line names the columns, each line below is one entry.")
    static let workbookNotTable = Words(
        "这是 Excel 工作簿。请在 Excel 或 WPS 里“另存为” CSV 格式再上传。",
        "This is a workbook. Please save it as CSV in Excel or WPS and try again.")
    static let notReadable = Words(
        "认不出文件的文字编码。请另存为“CSV UTF-8”再上传。", "The file's text encoding is unknown. Please save it as “CSV UTF-8”.")
    static let strayMark = Words(
        "逗号或引号上叠着别的符号，认不出哪里分栏。请检查是否粘贴了特殊字符。",
        "A comma or quotation mark has another sign on top of it. Please look for pasted special characters.")
    static func quoteOutOfPlace(_ line: Int) -> Words {
        Words("第 \(line) 行的引号位置不对。", "Line \(line): a quotation mark is out of place.")
    }
    static func quoteNotClosed(_ line: Int) -> Words {
        Words(
            "第 \(line) 行的引号没有收尾，后面的行都被并进去了。",
            "Line \(line): a quotation mark is never closed and swallows the lines after it.")
    }
    static func unknownColumn(_ place: Int, _ title: String, _ known: [Words]) -> Words {
        let known = known.joined()
        return title.isEmpty
            ? Words("第 \(place) 列没有栏目名称。可用的栏目：\(known.zh)。", "Column \(place) has no title. Columns are: \(known.en).")
            : Words("不认识栏目“\(title)”。可用的栏目：\(known.zh)。", "The column “\(title)” is unknown. Columns are: \(known.en).")
    }
    static func columnTwice(_ title: Words) -> Words {
        Words("栏目“\(title.zh)”出现了两次。", "The column “\(title.en)” stands there twice.")
    }
    static func columnsMissing(_ titles: [Words]) -> Words {
        Words("缺少栏目：\(titles.joined().zh)。", "Columns are missing: \(titles.joined().en).")
    }
    static func moreCellsThanHeader(_ width: Int) -> Words {
        Words(
            "格子比栏目多（只有 \(width) 个栏目），可能多了一个逗号。",
            "There are more cells than columns (\(width)); perhaps a comma too many.")
    }
    static let cellMissing = Words("没有填写。", "This is empty.")
    static func notOneOf(_ text: String, _ known: [String]) -> Words {
        Words(
            "“\(text)”不在可选范围内：\(known.joined(separator: "、"))。",
            "“\(text)” is not one of: \(known.joined(separator: ", ")).")
    }
    static func notARegionCode(_ text: String) -> Words {
        Words("“\(text)”不是区划代码，应为 6、9 或 12 位数字。", "“\(text)” is no division code of 6, 9 or 12 digits.")
    }
    static func spoiledByExcel(_ text: String) -> Words {
        Words(
            "“\(text)”是 Excel 改写过的数字。请把这一列设成“文本”格式，重新填写代码。",
            "“\(text)” is a number that Excel has rewritten. Please format the column as text and write the code again."
        )
    }
    static func regionNotOnRecord(_ code: RegionCode) -> Words {
        Words("没有 \(code) 这个区划，请先录入区划。", "The division \(code) is not on record. Please record it first.")
    }
    static func regionStandsOtherwise(_ region: Region) -> Words {
        Words(
            "\(region.code) 已录为“\(region.name)”（\(region.kind.title.zh)）。更名或改建的，请先停用旧代码。",
            "\(region.code) stands there as “\(region.name)” (\(region.kind.title.en)). End the old code first.")
    }
    static func sameAsLine(_ line: Int) -> Words {
        Words("和第 \(line) 行重复。", "The same as line \(line).")
    }
    static func otherNameOnLine(_ line: Int, _ name: String) -> Words {
        Words("同一登录名在第 \(line) 行写的是“\(name)”。", "Line \(line) has “\(name)” for the same sign-in name.")
    }
    static let codeOfAnotherCongress = Words("这个站点码属于别的人大。", "This code belongs to a station of another congress.")
    static func notAStationCode(_ text: String) -> Words {
        Words("“\(text)”不是站点码，应为 8 个字母或数字。", "“\(text)” is no station code of 8 letters and digits.")
    }
    static func unitNotOnRecord(_ name: String) -> Words {
        Words("没有“\(name)”这个单位，请先导入单位表。", "There is no unit “\(name)”. Please import the units first.")
    }
    static func stationNotOnRecord(_ name: String) -> Words {
        Words("没有“\(name)”这个站点，请先导入站点表。", "There is no station “\(name)”. Please import the stations first.")
    }
    static let noTermRuns = Words("现在没有在任的一届，请先录入届次。", "No term is running. Please record the term first.")
    static let draftIsGone = Words(
        "这份表格已经导入或者过期了，请重新上传。", "This table was taken in already or has expired. Please upload it again.")
    static func tableHasMistakes(_ count: Int) -> Words {
        Words("有 \(count) 处要改，现在没有写入任何内容。", "\(count) things need mending. Nothing has been written.")
    }
}

extension Mistake {
    /// The whole sentence: 第 7 行 单位：没有“城管局”这个单位，请先导入单位表。
    package var sentence: Words {
        guard let column else { return Words("第 \(line) 行：\(words.zh)", "Line \(line): \(words.en)") }
        return Words(
            "第 \(line) 行 \(column.title.zh)：\(words.zh)", "Line \(line), \(column.title.en.lowercased()): \(words.en)")
    }
}

extension Column {
    /// What stands above the column in the template.
    package var title: Words {
        switch self {
        case .regionCode: Words("区划代码", "Division code")
        case .regionName: Words("区划名称", "Division name")
        case .unitName: Words("单位名称", "Unit name")
        case .organ: Words("所属机关", "Organ")
        case .region: Words("区划代码", "Division code")
        case .code: Words("站点码", "Station code")
        case .kind: Words("类型", "Kind")
        case .stationName: Words("站点名称", "Station name")
        case .address: Words("地址", "Address")
        case .rhythm: Words("开放时间", "Opening times")
        case .personName: Words("姓名", "Name")
        case .login: Words("登录名", "Sign-in name")
        case .role: Words("角色", "Role")
        case .unit: Words("单位", "Unit")
        case .station: Words("站点", "Station")
        case .number: Words("代表证号", "Deputy number")
        case .district: Words("选区", "District")
        case .delegation: Words("代表团", "Delegation")
        }
    }

    /// Other words that offices put above it.
    var otherNames: [String] {
        switch self {
        case .regionCode: ["代码", "行政区划代码", "统计用区划代码", "code"]
        case .regionName: ["名称", "行政区划名称", "name"]
        case .unitName: ["名称", "承办单位", "单位", "name", "unit"]
        case .organ: ["系统", "所属系统"]
        case .region: ["行政区划代码", "区划", "region"]
        case .code: ["编码", "编号", "代码", "二维码编号"]
        case .kind: ["类别", "type"]
        case .stationName: ["名称", "联络站", "联络站名称", "name", "station"]
        case .address: ["地点", "详细地址"]
        case .rhythm: ["接待时间", "opening"]
        case .personName: ["人员", "姓名", "代表姓名"]
        case .login: ["账号", "帐号", "用户名", "login name"]
        case .role: ["身份", "职务"]
        case .unit: ["承办单位", "所在单位"]
        case .station: ["联络站", "站点码", "所在站点"]
        case .number: ["证号", "代表编号", "代表号"]
        case .district: ["选举单位"]
        case .delegation: ["代表组"]
        }
    }
}

extension ImportKind {
    /// What the table lists.
    package var title: Words {
        switch self {
        case .regions: Words("行政区划", "Divisions")
        case .units: Words("单位", "Units")
        case .stations: Words("站点", "Stations")
        case .people: Words("人员", "People")
        }
    }
}

extension Unit.Organ {
    /// What the organ is called.
    package var title: Words {
        switch self {
        case .government: Words("政府", "Government")
        case .supervision: Words("监察委员会", "Supervision commission")
        case .court: Words("法院", "Court")
        case .procuratorate: Words("检察院", "Procuratorate")
        case .party: Words("党委部门", "Party organ")
        case .other: Words("其他", "Other")
        }
    }
}

extension Station.Kind {
    /// What such a place is called.
    package var title: Words {
        switch self {
        case .base: Words("实践基地", "Practice base")
        case .home: Words("代表之家", "Deputies’ home")
        case .station: Words("联络站", "Liaison station")
        }
    }
}

extension Region.Kind {
    /// What such a division is called.
    package var title: Words {
        switch self {
        case .province: Words("省级", "Province")
        case .city: Words("地级", "City")
        case .county: Words("县级", "County")
        case .street: Words("街道", "Street")
        case .town: Words("镇", "Town")
        case .township: Words("乡", "Township")
        case .village: Words("村（社区）", "Village or community")
        }
    }
}

extension DeputyGroup.Kind {
    /// What such a group is called.
    package var title: Words {
        switch self {
        case .delegation: Words("代表团", "Delegation")
        case .group: Words("代表小组", "Deputies’ group")
        case .professional: Words("专业代表小组", "Professional group")
        }
    }
}
