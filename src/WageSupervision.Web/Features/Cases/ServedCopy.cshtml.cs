using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The order as it is served, with the workers in full: who opens it is recorded before anything is shown.</summary>
[StepPage<ServedCopyStep>]
public sealed class ServedCopyModel(IMediator sender, CaseFiles cases, CreditorNames names, AppDbContext database) : CaseStepPage(sender, cases)
{
    private readonly IMediator mediator = sender;

    /// <summary>The order; <c>null</c> until it is recorded who opens it.</summary>
    public CaseDocument? Document { get; private set; }

    /// <summary>Who is to be paid, by sum.</summary>
    public IReadOnlyDictionary<Guid, Creditor> Creditors { get; private set; } = new Dictionary<Guid, Creditor>();

    /// <summary>Cycle and row of each sum.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Records who opens it, and shows it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new OpenServedCopy(CaseId), cancellationToken);
        await LoadAsync();
        var office = await database.Users.Where(u => u.Id == Row.LeadOfficerId).Select(u => u.Organisation).SingleOrDefaultAsync(cancellationToken) ?? "";
        Document = CaseDocument.OrderOf(CaseFile, Enterprise, office);
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
        Creditors = await names.OfAsync(Row.EnterpriseId, CaseFile.OrderedItems, cancellationToken);
        return Page();
    }
}

/// <summary>打开送达本.</summary>
/// <param name="CaseId">The case.</param>
[Takes<ServedCopyStep>]
public sealed record OpenServedCopy(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<ServedCopyStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}
