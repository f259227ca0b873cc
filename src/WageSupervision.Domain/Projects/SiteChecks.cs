using System.Text.Json;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Projects;

/// <summary>What the rules of 条例724 say of a project, each on a proof sheet.</summary>
public static class SiteChecks
{
    /// <summary>One sheet for each rule, by the facts that stand; what nobody saw is not known.</summary>
    public static IReadOnlyList<ProofSheet> Of(Project project, DateOnly today, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(project);
        var calculation = CalculationBook.All.OfType<ConstructionDutiesCalculation>().Single();
        var input = Input(project, today);
        var subject = new ProofSubject(ProofSubject.OfProject, today) { Sources = Sources(project) };
        return [.. calculation.RuleIds.Select(rule => ProofMaker.Make(new ProofQuestion(calculation, input, rule), subject, today, parameters))
            .OfType<ProofSheet>()];
    }

    private static ConstructionDutiesInput Input(Project project, DateOnly today)
    {
        bool? Holds(SiteDutyKind duty) => project.All<DutyFact>().LastOrDefault(fact => fact.Duty == duty)?.Holds;
        return new ConstructionDutiesInput(
            Holds(SiteDutyKind.PaidInMoney), Holds(SiteDutyKind.PaidToTheWorker), Holds(SiteDutyKind.WageListGiven), Holds(SiteDutyKind.LedgerKept),
            Holds(SiteDutyKind.PriceGuaranteed), Holds(SiteDutyKind.LabourCostDueMonthly), Holds(SiteDutyKind.LabourCostPaid),
            project.Account is not null ? true : Holds(SiteDutyKind.AccountOpened), Holds(SiteDutyKind.ContractBeforeEntry),
            Holds(SiteDutyKind.RegisteredBeforeEntry), Holds(SiteDutyKind.WorkConfirmedMonthly), Holds(SiteDutyKind.PaidThroughAccount),
            Holds(SiteDutyKind.CardWithWorker), project.Deposit is not null ? true : Holds(SiteDutyKind.DepositStored),
            Holds(SiteDutyKind.NoticeBoard), today);
    }

    private static Dictionary<string, string> Sources(Project project)
    {
        Dictionary<string, string> sources = new(StringComparer.Ordinal) { [""] = "没有登记", ["asOf"] = "今天" };
        foreach (var standing in project.Facts)
        {
            if (standing.Fact switch
            {
                DutyFact duty => duty.Duty.ToString(),
                AccountFact => nameof(SiteDutyKind.AccountOpened),
                DepositFact => nameof(SiteDutyKind.DepositStored),
                _ => null,
            } is { } name)
            {
                sources[JsonNamingPolicy.CamelCase.ConvertName(name)] =
                    $"{Choices.LabelOf(standing.Source)}{(standing.Note.Length > 0 ? "，" + standing.Note : "")}（{standing.On:yyyy-MM-dd} 登记）";
            }
        }

        return sources;
    }
}
