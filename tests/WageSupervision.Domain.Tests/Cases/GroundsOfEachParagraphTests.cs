using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>办法第九条至第二十二条、第三十三条、第三十四条的每一款，条例第三十条、724号令第五十四至五十七条的每一项：有哪些事由，或者为什么没有。</summary>
public sealed class GroundsOfEachParagraphTests
{
    private static readonly int[] Articles = [.. Enumerable.Range(9, 14), 33, 34];

    // 条、款、事由（查实的行为写名称，查实的欠薪写规则编号）；没有事由的写理由。
    private static readonly (int Article, int Paragraph, string[] Grounds, string Reason)[] Table =
    [
        (9, 1, ["paid-in-kind"], ""),
        (10, 1, ["not-to-the-worker"], ""),
        (10, 2, [], "可以委托，也可以不委托，没有义务"),
        (11, 1, ["no-pay-list"], ""),
        (11, 2, ["pay-sheet"], ""),
        (12, 1, ["attendance"], ""),
        (13, 1, ["records-withheld"], ""),
        (13, 2, ["records-falsified"], ""),
        (14, 1, ["pay-cycle"], ""),
        (14, 2, ["ZJ353-14-2"], ""),
        (15, 1, ["ZJ353-15-1"], ""),
        (16, 1, ["ZJ353-16-1", "ZJ353-16-1-d2"], ""),
        (16, 2, ["ZJ353-16-2"], ""),
        (17, 1, ["ZJ353-17-1"], ""),
        (18, 1, ["ZJ353-18-1"], ""),
        (19, 1, ["ZJ353-19-1"], ""),
        (20, 1, ["ZJ353-20-1"], ""),
        (21, 1, ["ZJ353-21-1"], ""),
        (21, 2, ["ZJ353-21-2"], ""),
        (22, 1, ["ZJ353-22-1"], ""),
        (22, 2, ["ZJ353-22-2"], ""),
        (33, 1, ["pay-system"], ""),
        (34, 1, [], "违反的是第十三条第二款（records-falsified），这一款是它的处罚"),
    ];

    private static IEnumerable<(string Name, Basis Duty)> All =>
    [
        .. BreachGrounds.All.Select(ground => (ground.Key, ground.Duty)), .. ClaimGrounds.All.Select(ground => (ground.RuleId, ground.Duty)),
    ];

    [Fact]
    public void 每一款有事由_或者写明为什么没有()
    {
        var paragraphs = Articles.SelectMany(number => LawText.Order353.Find(number)!.Paragraphs.Select(paragraph => (number, paragraph.Number)));
        Assert.Equal(paragraphs, Table.Select(row => (row.Article, row.Paragraph)));
        Assert.All(Table, row => Assert.True(row.Grounds.Length > 0 != row.Reason.Length > 0, $"第{row.Article}条第{row.Paragraph}款"));
    }

    // 写了“应当”“不得”的，不能因为没有事由就漏掉；第三十四条是罚则。
    [Fact]
    public void 写明义务的款都有事由() => Assert.All(
        Table.Where(row => row.Article < 33 && Words(row.Article, row.Paragraph) is { } text
            && (text.Contains("应当", StringComparison.Ordinal) || text.Contains("不得", StringComparison.Ordinal))),
        row => Assert.NotEmpty(row.Grounds));

    // 两头都对：表里的都在代码里、就是那一款的；代码里这些条的都在表里。
    [Fact]
    public void 表和代码里的事由一样() => Assert.Equal(
        Table.SelectMany(row => row.Grounds.Select(name => (name, row.Article, row.Paragraph))).Order(),
        All.Where(ground => ground.Duty.Code == Regulations.Order353 && Articles.Contains(ground.Duty.Article))
            .Select(ground => (ground.Name, ground.Duty.Article, ground.Duty.Paragraph)).Order());

    [Theory]
    [InlineData(Regulations.LabourInspection, 30, 4)]
    [InlineData(Regulations.MigrantWages, 54, 3)]
    [InlineData(Regulations.MigrantWages, 55, 3)]
    [InlineData(Regulations.MigrantWages, 56, 4)]
    [InlineData(Regulations.MigrantWages, 57, 3)]
    public void 罚则的每一项有一个事由(string code, int article, int items)
    {
        Assert.Equal(items, LawText.Find(code)!.Find(article)!.Paragraphs[0].Items.Count);
        Assert.Equal(Enumerable.Range(1, items), BreachGrounds.All.Where(ground => ground.Duty.Code == code && ground.Duty.Article == article)
            .Select(ground => ground.Duty.Item!.Value).Order());
    }

    private static string Words(int article, int paragraph) => LawText.Order353.Find(article)!.Paragraphs[paragraph - 1].FullText;
}
