using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Issues the papers of a union's demand with the events that make them.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">The office that answers.</param>
/// <param name="database">Names of counties.</param>
public sealed class UnionPapers(PaperDesk desk, OfficeBook offices, AppDbContext database) : INotificationHandler<Recorded<UnionDemand, UnionDemandRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<UnionDemand, UnionDemandRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var (firm, union, demanded) = (subject.Enterprise, new PaperOffice(subject.Row.UnionName), file.Demanded);
        var place = PaperPlace.Of(subject, demanded.DemandNumber, file.TakenUp?.CaseId);
        switch (notification.Event)
        {
            case CorrectionDemanded:
                var opinion = await desk.IssueAsync(place, new UnionOpinionPaper(
                    firm.Name, firm.CreditCode, demanded.Breach, demanded.Scope?.Words() ?? "", demanded.Demand, demanded.FileHash ?? "", demanded.AnswerBy)
                { Number = demanded.DemandNumber, On = demanded.On, Office = union }, cancellationToken);

                // The enterprise reads it in the portal from then on and answers it there; where nobody signs in for it, it is handed over.
                if (file.IsReceived)
                {
                    await desk.MarkAsync(opinion, PaperState.Served, demanded.On, null, cancellationToken);
                }

                break;
            case DemandDelivered delivered:
                await desk.MarkAsync(
                    await desk.NumberedAsync<UnionOpinionPaper>(place, demanded.DemandNumber, cancellationToken), PaperState.Served,
                    delivered.DeliveredOn, null, cancellationToken);
                break;
            case PenaltyRecommended recommended:
                var region = await database.Regions.AsNoTracking().SingleAsync(r => r.Code == subject.Row.RegionCode, cancellationToken);
                var answer = file.Answer switch
                {
                    null => "没有答复",
                    { Answer: DemandAnswer.Corrected } said => "称已经改正：" + said.Text,
                    { } said => "不同意改正：" + said.Text,
                };
                await desk.IssueAsync(place, new UnionRecommendationPaper(
                    OfficeBook.NameOf(region), firm.Name, firm.CreditCode, demanded.DemandNumber, demanded.On, demanded.AnswerBy, demanded.Breach,
                    demanded.Scope?.Words() ?? "", recommended.FileHash ?? "", answer, file.Dispute?.Reasons, recommended.Text, recommended.Silent)
                { Number = recommended.RecommendationNumber, On = recommended.On, Office = union }, cancellationToken);
                break;
            case RecommendationAnswered replied:
                await ReplyAsync(replied.ReplyNumber, replied.On, replied.Adoption?.Words() ?? "", final: false, replied.Text);
                break;
            case RecommendationFinallyAnswered ended:
                await ReplyAsync(ended.ReplyNumber, ended.On, "", final: true, ended.Text);
                break;
            case RecommendationEndStruck struck:
                await desk.MarkAsync(
                    await desk.NumberedAsync<UnionReplyPaper>(place, struck.ReplyNumber, cancellationToken), PaperState.Revoked, struck.On, null,
                        cancellationToken);
                break;
            default:
                break;
        }

        async Task ReplyAsync(string number, DateOnly on, string adoption, bool final, string text) => await desk.IssueAsync(
            place, new UnionReplyPaper(subject.Row.UnionName, firm.Name, file.Recommendation!.RecommendationNumber, file.Recommendation.On,
                file.TakenUp?.CaseNumber, adoption, final, text)
            { Number = number, On = on, Office = await offices.OfAsync(subject.Row.RegionCode, cancellationToken) }, cancellationToken);
    }
}
