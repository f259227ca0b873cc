using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Tries a demand for the day of its answer.</summary>
/// <param name="demands">Today.</param>
public sealed class DemandTrial(DemandFiles demands) : ITrial<DemandCorrection>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(DemandCorrection request, CancellationToken cancellationToken) =>
        Task.FromResult(Trial.Of((nameof(request.AnswerBy), request.AnswerBy is { } day ? () => UnionDemand.Make(demands.Today, "", "", "", day) : null)));
}
