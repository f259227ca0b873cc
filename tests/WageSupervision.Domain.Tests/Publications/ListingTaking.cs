using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Cases;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>A listing taken in one line: proposed and told on 2026-12-01, listed on 2026-12-09, paid on 2026-12-15, removed half a year later.</summary>
internal static class ListingTaking
{
    internal static readonly DateOnly Ordered = new(2026, 11, 20);

    /// <summary>The last day to pay, a Monday.</summary>
    internal static readonly DateOnly Deadline = new(2026, 11, 30);
    internal static readonly DateOnly Served = new(2026, 12, 1);
    internal static readonly DateOnly Decided = new(2026, 12, 9);
    internal static readonly Guid Proposer = Guid.Parse("00000000-0000-7000-8000-000000000001");
    internal static readonly Guid Decider = Guid.Parse("00000000-0000-7000-8000-000000000002");
    internal static readonly Guid Matter = Guid.Parse("00000000-0000-7000-8000-000000000003");
    internal static readonly DisclosedEnterprise Firm = new("演示甲公司", "91330106TESTA00013", "演示路1号", "演示人", "330106");

    internal static ProcedureEvent[] Owing(int workers, int months, string sum)
    {
        var total = decimal.Parse(sum, CultureInfo.InvariantCulture);
        var each = Money.Round(total / (workers * months));
        List<ArrearsItem> items = [.. Enumerable.Range(0, workers * months).Select(i => new ArrearsItem(
            Guid.NewGuid(), "ZJ353-14-2", $"k{i / months}", "演*", new DateOnly(2026, 10, 15).AddMonths(-(i % months)), each))];
        items[0] = items[0] with { Amount = items[0].Amount + total - items.Sum(item => item.Amount) };
        return
        [
            new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: CaseTaking.Two) { On = Ordered },
            new CorrectionOrdered("令1", total, workers, Deadline, "x") { On = Ordered },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Ordered },
        ];
    }

    internal static ProcedureEvent[] Paid(DateOnly day) =>
        [.. Owing(10, 1, "90000.00"), new PaymentConfirmed(null, 90000m, day) { On = day > Deadline ? day : Deadline }];

    internal static ListingProposed Propose(ProcedureEvent[] history, DateOnly today, params string[] incidents) =>
        Steps.The<ProposeListingStep>().Enter(
            SupervisionCase.From(history), new(CaseTaking.Facts(today, Proposer), incidents), new(Matter, "实名制登记", Firm))("");

    internal static DishonestListing Proposed() => DishonestListing.From([Propose(Owing(10, 1, "90000.00"), Served)]);

    internal static DishonestListing Told()
    {
        var file = Proposed();
        file.Apply(Serve<ServeListingNoticeStep>(file, Served));
        return file;
    }

    internal static DishonestListing Standing()
    {
        var file = Told();
        file.Apply(List(file, Decided));
        return file;
    }

    internal static (DishonestListing File, ProcedureEvent[] Paid) Applied()
    {
        var (file, paid) = (Standing(), Paid(new(2026, 12, 15)));
        file.Apply(Promise(file, Decided));
        file.Apply(Apply(file, new(2027, 6, 16), paid));
        return (file, paid);
    }

    internal static (DishonestListing File, ProcedureEvent[] Paid) Removed()
    {
        var (file, paid) = Applied();
        file.Apply(Examine(file));
        file.Apply(Grant(file, paid));
        return (file, paid);
    }

    internal static ListingFacts Facts(DateOnly today, Guid by, ProcedureEvent[]? matter = null) => new(
        today, by, new(Matter, SupervisionCase.From(matter ?? Owing(10, 1, "90000.00")), []), [], WorkCalendar.Shipped);

    internal static TEvent Take<TStep, TEvent>(DishonestListing file, DateOnly today, string text, Guid? by = null, ProcedureEvent[]? matter = null)
        where TStep : ListingStep<ListingTerms, TEvent>
        where TEvent : ProcedureEvent => Steps.The<TStep>().Enter(file, Facts(today, by ?? Proposer, matter), new(text))("号1");

    internal static TEvent Take<TStep, TEvent>(DishonestListing file, DateOnly today, ListingTerms terms)
        where TStep : ListingStep<ListingTerms, TEvent>
        where TEvent : ProcedureEvent => Steps.The<TStep>().Enter(file, Facts(today, Proposer), terms)("号1");

    internal static ListingServed Serve<TStep>(DishonestListing file, DateOnly today)
        where TStep : ServeListingStep => Steps.The<TStep>().Enter(
            file, Facts(today, Proposer), new(today, ServiceMethod.InPerson, "财务负责人", EvidenceId: Guid.NewGuid()))("");

    internal static Listed List(DishonestListing file, DateOnly today, ProcedureEvent[]? matter = null, Guid? by = null) =>
        Take<ListStep, Listed>(file, today, "", by ?? Decider, matter);

    internal static ListingPromised Promise(DishonestListing file, DateOnly today) =>
        Take<PromiseStep, ListingPromised>(file, today, new ListingTerms("", Guid.NewGuid()));

    internal static RemovalApplied Apply(DishonestListing file, DateOnly today, ProcedureEvent[]? matter = null) =>
        Steps.The<ApplyForRemovalStep>().Enter(file, Facts(today, Proposer, matter), new("已付清", Guid.NewGuid()))("");

    internal static RemovalExamined Examine(DishonestListing file, bool repeated = false, bool prosecuted = false) => Take<ExamineRemovalStep, RemovalExamined>(
        file, new(2027, 6, 17), new ListingTerms("看过回单", Repeated: repeated, Prosecuted: prosecuted));

    internal static RemovalDecided Grant(DishonestListing file, ProcedureEvent[] paid) =>
        Take<GrantRemovalStep, RemovalDecided>(file, new(2027, 6, 18), "", Decider, paid);

    internal static RestorationProposed Restoration(DishonestListing file, DateOnly day) =>
        Take<ProposeRestorationStep, RestorationProposed>(file, day, new ListingTerms("回单是假的", Guid.NewGuid()));

    internal static ListingRevoked Revoke(DishonestListing file) => Take<RevokeListingStep, ListingRevoked>(file, Decided, "指令书已撤销", Decider);

    internal static ProcedureClock Clock(DishonestListing file, DateOnly today, string title) =>
        file.Clocks(WorkCalendar.Shipped, today).Single(clock => clock.Title == title);

    internal static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    internal static void Refused(string? code, Func<ProcedureEvent> step)
    {
        if (code is null)
        {
            Assert.NotNull(step());
            return;
        }

        Assert.Equal(code, Assert.Throws<ProcedureRuleException>(() => { _ = step(); }).Code);
    }
}
