using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>Takes back a refusal that was wrong; an officer decides again.</summary>
[StepPage<RevokeRefusalStep>]
public sealed class OverturnModel(IMediator sender, ContactFiles contacts) : ContactPage(contacts)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate => Steps.The<RevokeRefusalStep>().Gate(Contact, Facts);

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new RevokeContactRefusal(ContactId, Input.Reason));
        Done = "已撤销不予受理。监察员要在五个工作日内重新决定，并告知来人。";
        return LocalRedirect($"/Contacts/Detail/{ContactId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it was wrong.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>撤销不予受理.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Reason">Why it was wrong.</param>
[Takes<RevokeRefusalStep>]
public sealed record RevokeContactRefusal(Guid ContactId, string? Reason) : ICommand<Unit>, IContactCommand<string>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, string> Step => Steps.The<RevokeRefusalStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="RevokeContactRefusal"/>.</summary>
public sealed class RevokeContactRefusalValidator : AbstractValidator<RevokeContactRefusal>
{
    /// <summary>Sets the checks.</summary>
    public RevokeContactRefusalValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明不予受理错在哪里，来人看得到。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
