using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Regulation.CitedLaws.LabourInspection.Article30;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article11;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article15;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article24;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article26;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article28;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article29;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article31;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article32;
using WageSupervision.Domain.Regulation.CitedLaws.MigrantWages.Article34;
using WageSupervision.Domain.Regulation.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Regulation.Order353.Article06;
using WageSupervision.Domain.Regulation.Order353.Article14;
using WageSupervision.Domain.Regulation.Order353.Article17;
using WageSupervision.Domain.Regulation.Order353.Article19;
using WageSupervision.Domain.Regulation.Order353.Article21;
using WageSupervision.Domain.Regulation.Order353.Article22;

namespace WageSupervision.Domain.Regulation;

/// <summary>Which dated parameters a rule reads.</summary>
public static class RuleParameters
{
    private static readonly HashSet<Type> ReadMinimumWages = [typeof(MinimumWageIsMet), typeof(SickPayMeetsFloor), typeof(StoppagePayMeetsFloor)];

    private static readonly HashSet<Type> ReadCalendar =
        [typeof(WagesArePaidByPayday), typeof(FinalWagesAreSettledInFiveDays), typeof(WagesArePaidOnceForceMajeureEnds)];

    private static readonly Dictionary<Type, string[]> ReadRanges = new()
    {
        [typeof(OrderedWagesArePaidInTerm)] = [PaymentOrder.Threshold],
        [typeof(ObstructionDrawsLawfulFine)] = [Obstruction.Threshold],
        [typeof(MigrantWagesArePaidInMoney)] = [.. SiteFine.InKind.Thresholds],
        [typeof(WageLedgerIsKeptThreeYears)] = [.. SiteFine.NoLedger.Thresholds],
        [typeof(WageListIsGivenToTheWorker)] = [.. SiteFine.NoLedger.Thresholds],
        [typeof(PriceIsGuaranteed)] = [.. SiteFine.NoPriceGuarantee.Thresholds],
        [typeof(WageAccountIsOpened)] = [.. SiteFine.NoAccount.Thresholds],
        [typeof(WorkersAreRegisteredBeforeEntry)] = [.. SiteFine.NoRealNames.Thresholds],
        [typeof(LabourCostIsPaidIntoTheAccount)] = [.. SiteFine.LabourCostUnpaid.Thresholds],
        [typeof(WorkIsConfirmedMonthly)] = [.. SiteFine.NoMonthlyCheck.Thresholds],
        [typeof(WagesArePaidThroughTheAccount)] = [.. SiteFine.NoAccount.Thresholds],
        [typeof(WageCardStaysWithTheWorker)] = [.. SiteFine.CardWithheld.Thresholds],
        [typeof(WageDepositIsStored)] = [.. SiteFine.NoDeposit.Thresholds],
        [typeof(NoticeBoardStandsOnSite)] = [.. SiteFine.NoNoticeBoard.Thresholds],
        [typeof(OrderedWagesAreNotRefused)] = [WageRefusal.OneWorker, WageRefusal.TenWorkers],
    };

    /// <summary>Those of the parameters that took part in judging a whole sheet which the rule reads.</summary>
    public static IEnumerable<ParameterVersion> ReadBy(RuleEntry rule, IEnumerable<ParameterVersion> used)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return used.Where(version =>
            version.Name == ParameterTables.MinimumWages.Name ? ReadMinimumWages.Contains(rule.Type)
            : version.Name == ParameterTables.WorkCalendar.Name ? ReadCalendar.Contains(rule.Type)
            : ReadRanges.ContainsKey(rule.Type));
    }

    /// <summary>The parameters in force on a day: the provincial minimum-wage notice, the calendar of the year, figures of other laws; empty where the rule reads none or none is known.</summary>
    public static IReadOnlyList<ParameterVersion> InForce(RuleEntry rule, LegalParameters parameters, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(parameters);
        if (ReadMinimumWages.Contains(rule.Type))
        {
            return parameters.MinimumWages.Tiers(YearMonth.Of(day)) is { } tiers
                ? [new ParameterVersion("minimum-wage", tiers.DocumentNumber, tiers.EffectiveFrom)]
                : [];
        }

        if (ReadCalendar.Contains(rule.Type))
        {
            return parameters.Calendar.IsCovered(day.Year) ? [WorkCalendar.VersionOf(day.Year)] : [];
        }

        var ranges = ReadRanges.GetValueOrDefault(rule.Type, []).Select(name => parameters.Thresholds.Range(name, day)?.Version);
        var figures = rule.Type == typeof(OrderedWagesAreNotRefused)
            ? new[] { WageRefusal.ZhejiangOneWorker, WageRefusal.ZhejiangTenWorkers }.Select(name => parameters.Thresholds.Find(name, day)?.Version)
            : [];
        return [.. ranges.Concat(figures).OfType<ParameterVersion>()];
    }
}
