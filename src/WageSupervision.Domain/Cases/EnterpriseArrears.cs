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

    /// <summary>Whether the arrears of these cases together are serious on a day. What was paid in a case is set against its oldest payday first.</summary>
    public static SeriousArrearsAssessment Assess(IEnumerable<SupervisionCase> cases, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return SeriousArrears.Assess([.. cases.SelectMany(Outstanding)], today, calendar);
    }

    private static IEnumerable<(Arrear Arrear, PayCycle Cycle)> Outstanding(SupervisionCase file)
    {
        var paid = file.Paid;
        foreach (var item in file.Items.OrderBy(item => item.Payday))
        {
            var settled = Math.Min(paid, item.Amount);
            paid -= settled;
            yield return (new Arrear(item.WorkerKey, item.Payday, item.Amount - settled), item.Cycle ?? Monthly);
        }
    }
}
