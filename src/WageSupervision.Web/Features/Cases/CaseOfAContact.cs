using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Offers on the page of a complaint or report what its case has to tell the informant.</summary>
public sealed class CaseOfAContact(CaseFiles cases) : IFurtherSteps<Opened<Contact, ContactRow>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OfferedStep>> OfAsync(Opened<Contact, ContactRow> subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var contactId = subject.Row.ContactId;
        var rows = await cases.Visible().AsNoTracking().Where(c => c.ContactId == contactId).OrderBy(c => c.CaseId).ToListAsync(cancellationToken);
        var step = Steps.The<ComplainantToldStep>();
        List<OfferedStep> offered = [];
        foreach (var opened in await cases.GatherAsync(rows, cancellationToken))
        {
            var facts = await cases.FactsAsync(opened, cancellationToken);
            offered.Add(new OfferedStep(step, step.Gate(opened.File, facts), step.IsNext(opened.File, facts), step.IsOffered(opened.File, facts))
            { SubjectId = opened.Row.CaseId });
        }

        return offered;
    }
}
