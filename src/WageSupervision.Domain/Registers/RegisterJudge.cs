using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article19;
using WageSupervision.Domain.Law.Order353.Article21;
using WageSupervision.Domain.Law.Order353.Article22;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Registers;

/// <summary>What a rule says of an entry on a day.</summary>
/// <param name="Found">The rule, its finding, its arithmetic.</param>
/// <param name="About">Whom or what it is about, for example 已同意的2人.</param>
/// <param name="Facts">The facts judged, with their source.</param>
/// <param name="DueOn">The last lawful day, or <c>null</c>.</param>
/// <param name="DaysLate">Days after it, or <c>null</c> where it cannot be told.</param>
/// <param name="Outstanding">Yuan still to be paid, or <c>null</c> where no sum was registered.</param>
/// <param name="Open">Whether something is still to be paid.</param>
public sealed record RegisterConclusion(
    RuleFinding Found, string About, IReadOnlyList<ProofFact> Facts, DateOnly? DueOn = null, int? DaysLate = null,
    decimal? Outstanding = null, bool Open = false);

/// <summary>The pay a stoppage asks for in a month.</summary>
/// <param name="FirstCycleEnd">Until this day, the contract wage.</param>
/// <param name="Month">The month whose standard holds.</param>
/// <param name="Worked">The floor after it, for those who worked normally, or <c>null</c> where the standard is not known.</param>
/// <param name="Idle">The floor after it, for those who did not.</param>
public sealed record StoppageFloors(DateOnly FirstCycleEnd, YearMonth Month, decimal? Worked, decimal? Idle);

/// <summary>Puts registered facts before the rules of Articles 19, 21 and 22; all arithmetic is the rules' own.</summary>
public static class RegisterJudge
{
    private const string Source = "企业登记";
    private const string ConsentSource = "劳动者在本平台的答复";

    /// <summary>What the rules say of an entry; nothing where no rule asks, or where it was withdrawn.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="consents">What workers said of it.</param>
    /// <param name="regionCode">The county, for minimum wages.</param>
    /// <param name="asOf">The day of judging.</param>
    /// <param name="parameters">Minimum wages, calendar, divisions.</param>
    public static IReadOnlyList<RegisterConclusion> Judge(RegisterEntry entry, Consents consents, string regionCode, DateOnly asOf, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(consents);
        ArgumentNullException.ThrowIfNull(parameters);
        return entry switch
        {
            { WithdrawnBecause: not null } => [],
            { Particulars: SeparationParticulars separation } => [Of(entry, separation, asOf, parameters)],
            { Particulars: DeferralParticulars deferral } => [.. Of(entry, deferral, consents, asOf, parameters)],
            { Particulars: StoppageParticulars stoppage } => [.. entry.StoppageWages.Select(wage => Of(stoppage, wage, regionCode, parameters))],
            _ => [],
        };
    }

    /// <summary>What a stoppage asks for in the month of a day; <c>null</c> where the entry is none.</summary>
    public static StoppageFloors? FloorsOf(RegisterEntry entry, string regionCode, DateOnly day, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(parameters);
        if (entry.Particulars is not StoppageParticulars stoppage)
        {
            return null;
        }

        var period = new StoppagePeriod(stoppage.StartedOn, day, day);
        var month = YearMonth.Of(day > period.FirstCycleEnd ? day : Dates.AddDays(period.FirstCycleEnd, 1));
        var standard = parameters.MinimumWages.Monthly(regionCode, month);
        return new StoppageFloors(
            period.FirstCycleEnd,
            month,
            new StoppagePayMeetsFloor.Facts(month, period, standard, WorkedNormally: true, 0).FloorOfCycle,
            new StoppagePayMeetsFloor.Facts(month, period, standard, WorkedNormally: false, 0).FloorOfCycle);
    }

    /// <summary>What a deferral rests on for a worker, as far as it is shown.</summary>
    public static DeferralBasis? BasisFor(RegisterEntry entry, ConsentStanding standing)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Particulars switch
        {
            DeferralParticulars { Cause: DeferralCause.ForceMajeure } => null,
            DeferralParticulars { AsksWorkers: true } => standing == ConsentStanding.Agreed ? DeferralBasis.WorkerConsent : DeferralBasis.None,
            _ => entry.CollectiveAgreementShown ? DeferralBasis.CollectiveConsultation : DeferralBasis.None,
        };
    }

    private static RegisterConclusion Of(RegisterEntry entry, SeparationParticulars separation, DateOnly asOf, LegalParameters parameters)
    {
        var facts = new FinalWagesAreSettledInFiveDays.Facts(separation.CompletedOn, separation.AmountDue, entry.Payments, asOf);
        return new RegisterConclusion(
            Judged<FinalWagesAreSettledInFiveDays, FinalWagesAreSettledInFiveDays.Facts>(facts, parameters),
            "结清工资",
            [
                new("办理手续之日", Show.Day(separation.CompletedOn), Source),
                new("应结清的工资", Money.Show(separation.AmountDue) + " 元", Source),
                .. entry.Payments.Select(paid => new ProofFact(Show.Day(paid.PaidOn) + " 已付", Money.Show(paid.Amount) + " 元", Source)),
            ],
            facts.DueOn(parameters.Calendar), facts.DaysLate(parameters.Calendar), facts.Outstanding, facts.Outstanding > 0);
    }

    // Workers who agreed and workers who did not have different last days, so each group is judged by itself.
    private static List<RegisterConclusion> Of(RegisterEntry entry, DeferralParticulars deferral, Consents consents, DateOnly asOf, LegalParameters parameters)
    {
        if (!deferral.AsksWorkers)
        {
            return [OfGroup(entry, deferral, BasisFor(entry, default),
                entry.Workers.Count == 0 ? "全体劳动者" : $"登记的{entry.Workers.Count}人", Source, asOf, parameters)];
        }

        List<RegisterConclusion> found = [];
        var without = consents.Refused + consents.Silent;
        if (without > 0 || consents.Agreed == 0)
        {
            var said = string.Join("，", new[]
            {
                consents.Silent > 0 ? $"未答复{consents.Silent}人，不算同意" : null,
                consents.Refused > 0 ? $"不同意{consents.Refused}人" : null,
            }.OfType<string>());
            found.Add(OfGroup(entry, deferral, BasisFor(entry, ConsentStanding.Silent),
                without > 0 ? $"没有同意的{without}人（{said}）" : "没有劳动者同意", ConsentSource, asOf, parameters));
        }

        if (consents.Agreed > 0)
        {
            found.Add(OfGroup(entry, deferral, BasisFor(entry, ConsentStanding.Agreed), $"已同意的{consents.Agreed}人", ConsentSource, asOf, parameters));
        }

        return found;
    }

    private static RegisterConclusion OfGroup(
        RegisterEntry entry, DeferralParticulars deferral, DeferralBasis? basis, string about, string basisSource, DateOnly asOf, LegalParameters parameters)
    {
        var payday = entry.CountedPayday!.Value;
        var wage = new DeferredWage(deferral.Cause, basis, payday, entry.EndedOn, entry.PaidOn, asOf);
        var force = deferral.Cause == DeferralCause.ForceMajeure;
        List<ProofFact> facts = [new("延期的原因", Choices.LabelOf(deferral.Cause), Source),
            new("发放日", Show.Day(payday), payday == deferral.Payday ? Source : $"{Source}；过后更正为 {Show.Day(deferral.Payday)}，不算")];
        facts.Add(force
            ? new("不可抗力消除的日期", entry.EndedOn is { } ended ? Show.Day(ended) : "尚未消除", Source)
            : new("延期的依据", BasisShown(deferral, basis), basisSource));
        facts.Add(new("实际发放日", wage.CountedPayment is { } paid ? Show.Day(paid) : "还没有发", Source));
        return new RegisterConclusion(
            force
                ? Judged<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(new(wage), parameters)
                : Judged<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(new(wage), parameters),
            about, facts, wage.LatestLawfulPayday(parameters.Calendar), wage.DaysLate(parameters.Calendar), null, wage.CountedPayment is null);
    }

    // What was named and is not shown counts as nothing, and the sheet says why.
    private static string BasisShown(DeferralParticulars deferral, DeferralBasis? basis) => basis switch
    {
        null => "",
        DeferralBasis.None when deferral.Basis is { } named and not DeferralBasis.None =>
            $"{Choices.LabelOf(DeferralBasis.None)}（登记为{Choices.LabelOf(named)}，{(deferral.AsksWorkers ? "没有同意" : "没有协议，或者晚于发放日")}，不算）",
        { } known => Choices.LabelOf(known),
    };

    private static RegisterConclusion Of(StoppageParticulars stoppage, StoppageWagePaid wage, string regionCode, LegalParameters parameters)
    {
        var period = new StoppagePeriod(stoppage.StartedOn, wage.PeriodStart, wage.PeriodEnd);
        var month = YearMonth.Of(wage.PeriodStart);
        var found = period.Phase is StoppagePhase.FirstCycle or StoppagePhase.BeforeStoppage
            ? Judged<FirstCycleOfStoppageIsPaidByContract, FirstCycleOfStoppageIsPaidByContract.Facts>(new(month, period, wage.ContractWage, wage.WagePaid),
                parameters)
            : Judged<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(
                new(month, period, parameters.MinimumWages.Monthly(regionCode, month), wage.WorkedNormally, wage.WagePaid), parameters);

        // The article speaks of the enterprise's stoppage; whether one that workers brought about is one, a person must say.
        if (stoppage.WorkersFault && found.Finding is not Finding.NotApplicable)
        {
            found = found with { Finding = new Finding.Undetermined(["停工是不是劳动者造成的"], found.Working) };
        }

        return new RegisterConclusion(
            found,
            $"{Show.Day(wage.PeriodStart)} 到 {Show.Day(wage.PeriodEnd)}，{(wage.WorkedNormally ? "付出了正常劳动" : "没有付出正常劳动")}",
            [
                new("停工首日", Show.Day(stoppage.StartedOn), Source),
                new("所发工资的期间", $"{Show.Day(wage.PeriodStart)} 到 {Show.Day(wage.PeriodEnd)}", Source),
                new("实发工资（最低的一人）", Money.Show(wage.WagePaid) + " 元", Source),
            ]);
    }

    private static RuleFinding Judged<TRule, TFacts>(in TFacts facts, LegalParameters parameters)
        where TRule : class, IRule<TFacts>, new()
        where TFacts : struct
    {
        var rule = new TRule();
        return new RuleFinding(RuleBook.Of<TRule>(), rule.Judge(facts, parameters), rule.Work(facts, parameters));
    }
}
