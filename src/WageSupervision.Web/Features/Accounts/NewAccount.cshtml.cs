using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>新建账号.</summary>
[Authorize(Policies.Administrator)]
public sealed class NewAccountModel(IMediator sender, LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Areas = RegionChoices.Areas(parameters.Divisions, YearMonth.Of(clock.Today));
        return Task.CompletedTask;
    }

    /// <summary>Opens the account.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var issued = await sender.Send(new CreateAccount(
            Input.UserName, Input.DisplayName, Input.Role, Input.Organisation, Input.RegionCode, Input.CreditCode, Input.IdentityNumber));
        TempData[ActivationModel.Key] = ActivationModel.Pack(issued);
        return Redirect("/Administration/Activation");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>Account name.</summary>
        public string? UserName { get; set; }

        /// <summary>What others see.</summary>
        public string? DisplayName { get; set; }

        /// <summary>Role.</summary>
        public Role? Role { get; set; }

        /// <summary>Office or union.</summary>
        public string? Organisation { get; set; }

        /// <summary>Area.</summary>
        public string? RegionCode { get; set; }

        /// <summary>Enterprise.</summary>
        public string? CreditCode { get; set; }

        /// <summary>Identity number.</summary>
        public string? IdentityNumber { get; set; }
    }
}
