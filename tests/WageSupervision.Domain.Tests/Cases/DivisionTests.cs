using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>分案：还没有责令、清偿的案件可以分出一部分另立案件；两人决定，期限接着算，两案相加等于分案以前。</summary>
public sealed class DivisionTests
{
    private static readonly ArrearsItem First = new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 9, 15), 1000);
    private static readonly ArrearsItem Second = new(Guid.NewGuid(), "ZJ353-14-2", "乙", "乙*", new(2026, 9, 15), 2000.01m);
    private static readonly Guid Case = Guid.NewGuid();

    [Fact]
    public void 两人决定_两案互相写明_各办各的()
    {
        var file = File([First, Second]);
        file.Apply(file.Take(Steps.The<ProposeDivisionStep>(), Opened, new(Guid.NewGuid(), [Second.FindingId], [], "两个工地")));
        Check("four-eyes", () => file.Take(Steps.The<ApproveDivisionStep>(), Opened, NoTerms.Given, Inspector));
        var divided = file.Take(Steps.The<ApproveDivisionStep>(), Opened, NoTerms.Given, Supervisor, "案2");
        var other = SupervisionCase.From(divided.Opening(Case, file));
        file.Apply(divided);
        Assert.Equal([First], file.Items);
        Assert.Equal([Second], other.Items);
        Assert.Equal((1000m, 2000.01m, 0), (file.Owed, other.Owed, file.Proposals.Open.Count));
        Assert.Contains("案2", divided.Words().Text, StringComparison.Ordinal);
        Assert.Contains("从 案1 分案", other.Opened.Words().Text, StringComparison.Ordinal);
        Assert.Equal(file.Officers.Named, other.Officers.Named);
        Assert.Equal((Case, null, null), (other.Opened.From!.CaseId, file.ClosedOn, other.ClosedOn));
    }

    [Fact]
    public void 来自投诉的_分出去的案件也要告知投诉人()
    {
        var contact = Guid.NewGuid();
        var file = SupervisionCase.From(
            [new CaseOpened("案1", CaseSource.Contact, [First, Second], null, "x", contact, CaseTaking.Two) { On = Opened }]);
        var other = Divide(file, Opened, [Second.FindingId], []);
        Assert.Equal(contact, other.Opened.ContactId);
        other.Apply(new ExtensionApproved(30, "x") { On = Opened });
        Assert.Single(other.Investigation.Untold);
    }

    [Fact]
    public void 没有选_全部选_选了不在本案的_不行()
    {
        var step = Steps.The<ProposeDivisionStep>();
        var file = File([First, Second]);
        Check("nothing-chosen", () => file.Take(step, Opened, new(Case, [], [], "x")));
        Check("nothing-left", () => file.Take(step, Opened, new(Case, [First.FindingId, Second.FindingId], [], "x")));
        Check("not-in-case", () => file.Take(step, Opened, new(Case, [Guid.NewGuid()], [], "x")));
        Check("not-in-case", () => file.Take(step, Opened, new(Case, [], [1], "x")));
        Check("nothing-to-divide", () => File([First]).Take(step, Opened, new(Case, [First.FindingId], [], "x")));
    }

    [Fact]
    public void 已经责令_核实清偿_中止的_不分()
    {
        var step = Steps.The<ProposeDivisionStep>();
        DivisionTerms terms = new(Case, [Second.FindingId], [], "x");
        Check("already-ordered", () => File([First, Second], new CorrectionOrdered("令1", 1000, 1, Deadline, "x") { On = Opened }).Take(step, Opened, terms));
        Check("already-paid", () => File([First, Second], new PaymentConfirmed(null, 1, Opened) { On = Opened }).Take(step, Opened, terms));
        Check("suspended", () => File([First, Second], new SuspensionApproved(SuspensionGround.PartyFled, "x") { On = Opened }).Take(step, Opened, terms));
    }

    [Fact]
    public void 提请以后责令了的_不能再批准()
    {
        var file = File([First, Second]);
        file.Apply(file.Take(Steps.The<ProposeDivisionStep>(), Opened, new(Case, [Second.FindingId], [], "x")));
        file.Apply(new CorrectionOrdered("令1", 3000.01m, 2, Deadline, "x") { On = Opened });
        Check("already-ordered", () => file.Take(Steps.The<ApproveDivisionStep>(), Opened, NoTerms.Given, Supervisor));
    }

    [Fact]
    public void 期限从原案立案接着算_延长和中止过的也带去_再分一次也一样()
    {
        ProcedureEvent[] history =
        [
            new SuspensionApproved(SuspensionGround.PartyFled, "x") { On = Opened.AddDays(3) }, new InvestigationResumed("x") { On = Opened.AddDays(10) },
            new ExtensionApproved(30, "x") { On = Opened.AddDays(10) },
        ];
        var third = First with { FindingId = Guid.NewGuid(), WorkerKey = "丙" };
        var file = File([First, Second, third], history);
        var day = Opened.AddDays(20);
        var other = Divide(file, day, [Second.FindingId, third.FindingId], []);
        var again = Divide(other, day.AddDays(1), [third.FindingId], []);
        Assert.All([other, again], each => Assert.Equal(Investigating(file, day), Investigating(each, day)));
        Assert.Equal(Opened, again.Opened.FiledOn);
    }

    [Fact]
    public void 分出去的违法行为_在新案重新编号_原案的编号不变()
    {
        var breaches = Enumerable.Range(1, 3).Select(number => new BreachEstablished(
            number, "attendance", "x", Opened.AddDays(-number), Guid.NewGuid())
        { On = Opened }).ToArray();
        var file = File([First], breaches);
        var other = Divide(file, Opened, [], [1, 3]);
        Assert.Equal([2], file.Breaches.Found.Select(breach => breach.Number));
        Assert.Equal([(1, Opened.AddDays(-1)), (2, Opened.AddDays(-3))], other.Breaches.Found.Select(breach => (breach.Number, breach.LastOn)));
    }

    private static SupervisionCase File(IReadOnlyList<ArrearsItem> items, params ProcedureEvent[] further) => SupervisionCase.From(
        [new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: CaseTaking.Two) { On = Opened }, .. further]);

    private static SupervisionCase Divide(SupervisionCase file, DateOnly today, IReadOnlyList<Guid> items, IReadOnlyList<int> breaches)
    {
        file.Apply(file.Take(Steps.The<ProposeDivisionStep>(), today, new(Guid.NewGuid(), items, breaches, "x")));
        var divided = file.Take(Steps.The<ApproveDivisionStep>(), today, NoTerms.Given, Supervisor, "案2");
        var other = SupervisionCase.From(divided.Opening(Case, file));
        file.Apply(divided);
        return other;
    }

    private static IEnumerable<(string, DateOnly)> Investigating(SupervisionCase file, DateOnly day) => file.Clocks(WorkCalendar.Shipped, day)
        .Where(clock => clock.Title.StartsWith("调查", StringComparison.Ordinal) || clock.Title.StartsWith("处罚决定", StringComparison.Ordinal))
        .Select(clock => (clock.Title, clock.DueOn));
}
