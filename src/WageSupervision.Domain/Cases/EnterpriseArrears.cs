using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Cases;

/// <summary>What an enterprise still owes by its cases. Article 30 asks it of the enterprise, not of the single case.</summary>
public static class EnterpriseArrears
{
    private const int PartTimeCycleDays = 15;

    private static readonly PayCycle Monthly = new(PayCycleUnit.Month, 1);

    /// <summary>
    /// 工资支付周期 of a sheet: the longest that Article 14 allows its kind of employment. Neither an unlawfully long cycle nor
    /// a first one cut short moves the day on which arrears become serious.
    /// </summary>
    public static PayCycle CycleOf(Employment employment) =>
        employment == Employment.PartTime ? new PayCycle(PayCycleUnit.Day, PartTimeCycleDays) : Monthly;

    /// <summary>
    /// Whether the arrears of these cases together are serious on a day. What is known to have been paid to somebody counts for them alone, see
    /// <see cref="Restitution.Settled"/>.
    /// </summary>
    public static SeriousArrearsAssessment Assess(IEnumerable<SupervisionCase> cases, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return SeriousArrears.Assess([.. cases.SelectMany(Outstanding)], today, calendar);
    }

    private static IEnumerable<(Arrear Arrear, PayCycle Cycle)> Outstanding(SupervisionCase file)
    {
        var settled = file.Restitution.Settled(file.Items);
        return file.Items.OrderBy(item => item.Payday)
            .Select(item => (new Arrear(item.WorkerKey, item.Payday, item.Amount - settled[item.FindingId]), item.Cycle ?? Monthly));
    }
}
