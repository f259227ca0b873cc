using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>Every /api/v1/proofs route.</summary>
public static class ProofsApi
{
    /// <summary>Maps them; a signed-in person gets the sheets the pages would show.</summary>
    public static IEndpointRouteBuilder MapProofsApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapGroup("/api/v1/proofs").RequireAuthorization(Policies.SignedIn).WithTags("证明单");
        api.MapGet("/{findingId:guid}", SheetAsync).WithSummary("一项发现的证明单").Produces<ProofSheet>().ProducesProblem(401).ProducesProblem(404);
        api.MapGet("/{findingId:guid}/replay", ReplayAsync).WithSummary("同一事实按现在所知重新核对").Produces<ProofSheet>().ProducesProblem(401).ProducesProblem(404);
        return routes;
    }

    private static async Task<IResult> SheetAsync(Guid findingId, ProofAccess access, CancellationToken cancellationToken)
    {
        var row = await access.LoadAsync(findingId, cancellationToken);
        return ProofJson.Read(row.Proof) is null
            ? throw new NotFoundException()
            : Results.File(System.Text.Encoding.UTF8.GetBytes(ProofJson.Pretty(row.Proof)), "application/json", $"proof-{findingId}.json");
    }

    private static async Task<IResult> ReplayAsync(Guid findingId, ProofAccess access, KnownParameters known, CancellationToken cancellationToken)
    {
        var row = await access.LoadAsync(findingId, cancellationToken);
        return ProofJson.Read(row.Proof) is { } sheet && ProofVerifier.Replay(sheet, known.Set, out _) is { } now
            ? Results.Text(ProofJson.Write(now), "application/json; charset=utf-8")
            : throw new NotFoundException();
    }
}
