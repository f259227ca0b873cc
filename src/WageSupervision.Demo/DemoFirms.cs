using WageSupervision.Domain.Parameters;
using static WageSupervision.Demo.PayrollFlaw;

namespace WageSupervision.Demo;

/// <summary>The forty enterprises of the demo and what is wrong with their payrolls.</summary>
internal static class DemoFirms
{
    private const string Marks = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Counties of the demo by the word their keys begin with.</summary>
    public static IReadOnlyDictionary<string, string> Counties { get; } = new Dictionary<string, string>
    {
        ["西湖"] = "330106",
        ["余杭"] = "330110",
        ["海曙"] = "330203",
        ["奉化"] = "330213",
        ["鹿城"] = "330302",
    };

    /// <summary>Makes them anew; the first is the one of filer@demo.</summary>
    public static IReadOnlyList<DemoFirm> Make(Divisions divisions)
    {
        List<DemoFirm> firms = [];
        var cities = new Dictionary<string, int>(StringComparer.Ordinal);

        // 西湖区: what inspector@demo and supervisor@demo work on.
        Add("西湖", "建筑劳务", 24).With(4, Unpaid, 6).With(5, BelowMinimumWage, 2).With(5, OvertimeMasksMinimumWage, 1).With(5, PaidLate, 2)
            .With(5, Fined, 2).With(5, UnexplainedDeduction, 1).With(5, SickPayTooLow, 1).Without(6);
        Add("西湖", "服饰", 18);
        Add("西湖", "电子", 36).With(3, Unpaid, 14).With(4, Unpaid, 14);
        Add("西湖", "餐饮管理", 22).With(3, BelowMinimumWage, 5).With(4, BelowMinimumWage, 5).With(4, Fined, 2);
        Add("西湖", "物业服务", 28).With(2, Unpaid, 8).With(3, Unpaid, 8);
        Add("西湖", "装饰工程", 26).With(3, Unpaid, 9).With(3, PaidLate, 3).With(5, BelowMinimumWage, 2);
        Add("西湖", "机械制造", 40).With(2, Unpaid, 9).With(2, OvertimeMasksMinimumWage, 3);
        Add("西湖", "物流", 30, corrected: 5).With(1, BelowMinimumWage, 3).With(2, Fined, 4).With(5, Fined, 2);
        Add("西湖", "家政服务", 14, last: LastFiling.Refused).With(4, BelowMinimumWage, 4).With(5, BelowMinimumWage, 4).With(5, Fined, 1);
        Add("西湖", "食品", 20, last: LastFiling.Draft).With(4, SickPayTooLow, 2).With(4, UnexplainedDeduction, 2).With(4, Fined, 1)
            .With(5, Unpaid, 3).With(6, Fined, 1);
        Add("西湖", "软件", 12).With(4, PaidLate, 2).With(4, Unpaid, 2);
        Add("西湖", "园林绿化", 33).With(2, Unpaid, 11).With(3, Unpaid, 11);

        // 余杭区: the largest arrears, and disclosures in every stage.
        Add("余杭", "建筑劳务", 60, level: 2.0m).With(2, Unpaid, 31).With(3, Unpaid, 31).With(4, Unpaid, 31);
        Add("余杭", "服饰", 32).With(4, Unpaid, 12);
        Add("余杭", "包装", 25).With(3, Unpaid, 11);
        Add("余杭", "五金", 24).With(1, Unpaid, 10);
        Add("余杭", "电子商务", 16).With(5, OvertimeMasksMinimumWage, 2).With(5, Fined, 2);
        Add("余杭", "酒店管理", 19).With(2, PayCycleTooLong, 1).With(4, PayCycleTooLong, 1).With(6, PayCycleTooLong, 1).Without(1, 3, 5);
        Add("余杭", "仓储", 45).With(4, PaidLate, 4);
        Add("余杭", "家居", 10).Without(4);

        Add("海曙", "建筑劳务", 21).With(3, Unpaid, 6).With(4, Unpaid, 6);
        Add("海曙", "服饰", 17).With(4, Fined, 3).With(4, BelowMinimumWage, 2);
        Add("海曙", "模具", 38).With(4, Unpaid, 5);
        Add("海曙", "餐饮管理", 13).With(3, BelowMinimumWage, 3);
        Add("海曙", "港口服务", 50).With(4, SickPayTooLow, 3).With(5, UnexplainedDeduction, 2).With(5, PaidLate, 3);
        Add("海曙", "装饰工程", 15).With(2, Unpaid, 4);
        Add("海曙", "商贸", 9);
        Add("海曙", "物业服务", 27).Without(5, 6);

        Add("奉化", "建筑劳务", 29).With(3, Unpaid, 12);
        Add("奉化", "气动元件", 34).With(1, Unpaid, 5);
        Add("奉化", "食品", 23).With(3, BelowMinimumWage, 4);
        Add("奉化", "园艺", 8);
        Add("奉化", "轴承", 42).With(5, Fined, 2);
        Add("奉化", "旅游", 11);

        Add("鹿城", "鞋业", 44).With(3, Unpaid, 13).With(4, Unpaid, 13);
        Add("鹿城", "眼镜", 31).With(3, Unpaid, 7);
        Add("鹿城", "电器", 37).With(4, BelowMinimumWage, 3).With(4, OvertimeMasksMinimumWage, 2);
        Add("鹿城", "阀门", 20).With(5, BelowMinimumWage, 2).With(5, SickPayTooLow, 1);
        Add("鹿城", "印刷", 12);
        Add("鹿城", "餐饮管理", 16).Without(1, 2);
        return firms;

        DemoFirm Add(string county, string trade, int workers, decimal level = 1.6m, int? corrected = null, LastFiling last = LastFiling.Confirmed)
        {
            var region = divisions.Find(Counties[county])!;
            var city = region.ShortName[..2];
            var mark = Marks[cities.TryGetValue(city, out var used) ? used : 0];
            cities[city] = used + 1;
            var key = county + (firms.Count(firm => firm.Region == region) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var made = new DemoFirm(key, firms.Count, region, $"{city}演示{mark}{trade}有限公司", workers) { WageLevel = level, Corrected = corrected, Last = last };
            firms.Add(made);
            return made;
        }
    }
}
