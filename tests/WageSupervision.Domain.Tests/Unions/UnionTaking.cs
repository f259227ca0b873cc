using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Tests.Unions;

/// <summary>Steps of a demand taken in one line.</summary>
internal static class UnionTaking
{
    public static CorrectionDemanded Make(DateOnly today, string number, string breach, string demand, DateOnly answerBy) =>
        Steps.The<DemandStep>().Enter(Unbegun.File, today, new(breach, demand, answerBy))(number);

    public static DemandAnswered AnswerDemand(this UnionDemand demand, DateOnly today, DemandAnswer answer, string text) =>
        Steps.The<AnswerDemandStep>().Enter(demand, today, new(answer, text))("");

    public static CorrectionDisputed DisputeCorrection(this UnionDemand demand, DateOnly today, string reasons) =>
        Steps.The<DisputeStep>().Enter(demand, today, reasons)("");

    public static PenaltyRecommended Recommend(this UnionDemand demand, DateOnly today, string number, string text) =>
        Steps.The<RecommendStep>().Enter(demand, today, new(text))(number);

    public static RecommendationTakenUp TakeUp(this UnionDemand demand, DateOnly today, Guid caseId, string caseNumber) =>
        Steps.The<TakeUpStep>().Enter(demand, today, new(caseId, caseNumber))("");

    public static RecommendationAnswered AnswerUnion(
        this UnionDemand demand, DateOnly today, string number, string text, Adoption adoption = Adoption.Adopted) =>
        Steps.The<ReplyStep>().Enter(demand, today, new(adoption, text))(number);
}
