using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Tests.Cases;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>分案：whatever goes on in a case of its own, both cases together owe what the one owed.</summary>
public sealed class DivisionProperties
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    // Few workers, so that one often has sums in both cases; each sum with whether it goes.
    private static Gen<(ArrearsItem Item, bool Goes)[]> Situations =>
        from sums in Gen.ListOf(
            from worker in Gen.Choose(1, 4)
            from owed in Any.Fen(1, 2_000_000)
            from goes in Gen.Elements(true, false)
            select (new ArrearsItem(Guid.NewGuid(), "ZJ353-14-2", "k" + worker, "甲*", new DateOnly(2026, 9, 15), owed), goes))
        select sums.ToArray();

    [Fact]
    public void 两案相加等于分案以前() => Property.Holds(Situations, drawn =>
    {
        List<ArrearsItem> items = [.. drawn.Select(each => each.Item)];
        List<Guid> moved = [.. drawn.Where(each => each.Goes).Select(each => each.Item.FindingId)];
        if (moved.Count == 0 || moved.Count == items.Count)
        {
            return;
        }

        var file = SupervisionCase.From([new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: CaseTaking.Two) { On = Day }]);
        var before = (file.Owed, file.Outstanding);
        file.Apply(Steps.The<ProposeDivisionStep>().Enter(file, CaseTaking.Facts(Day), new(Guid.NewGuid(), moved, [], "x"))(""));
        var divided = Steps.The<ApproveDivisionStep>().Enter(file, CaseTaking.Facts(Day, Guid.NewGuid()), NoTerms.Given)("案2");
        var other = SupervisionCase.From(divided.Opening(Guid.NewGuid(), file));
        file.Apply(divided);

        Assert.Equal(before, (file.Owed + other.Owed, file.Outstanding + other.Outstanding));
        Assert.Equal(moved.Order(), other.Items.Select(item => item.FindingId).Order());
        Assert.Equal(items.Select(item => item.FindingId).Order(), file.Items.Concat(other.Items).Select(item => item.FindingId).Order());
    });
}
