using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>Acceptance is news: whoever hears of it opens a case in the same transaction, and says so to the contact.</summary>
public sealed class AcceptanceNewsTests
{
    [Fact]
    public async Task Accepted_WhoeverHears_FilesItAtOnce()
    {
        await using var host = await PortalHost.StartAsync(
            change: services => services.AddScoped<INotificationHandler<Recorded<Contact, ContactRow>>, OpensCases>());
        using var somebody = host.NewClient();
        var (number, _) = await somebody.SendContactAsync(ContactForms.Sent());
        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var contact = database.Contacts.Single().ContactId;

        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);

        Assert.Contains("已经立案，正在调查", (await somebody.AskStatusAsync(number, "3537")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("西湖人社监案〔2026〕353号", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        await using var after = host.Database.Open();
        var row = after.Contacts.Single();
        Assert.Equal((ContactStage.Filed, OpensCases.CaseId, (DateOnly?)null), (row.Stage, row.CaseId, row.DueOn));
    }

    private sealed class OpensCases(ContactFiles contacts) : INotificationHandler<Recorded<Contact, ContactRow>>
    {
        public static Guid? CaseId { get; } = Guid.NewGuid();

        public async Task Handle(Recorded<Contact, ContactRow> notification, CancellationToken cancellationToken)
        {
            if (notification.Event is ContactAccepted)
            {
                await contacts.TakeAsync(notification.Subject, Steps.The<FileContactStep>(), new FileTerms(CaseId!.Value, "西湖人社监案〔2026〕353号"),
                    cancellationToken: cancellationToken);
            }
        }
    }
}
