using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Features.Registers.Contracts;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记劳动合同.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ContractModel(IMediator sender, RegisterBooks books, KnownPeople people) : EntryFormPage(books, RegisterKind.Contract)
{
    private IReadOnlyList<KnownPerson> known = [];

    /// <summary>People of the last payroll to choose from.</summary>
    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (Corrects is null)
        {
            known = [.. (await people.WithoutContractAsync(HttpContext.RequestAborted)).Where(person => person.IdentityNumber.Length > 0)
                .Take(KnownPeople.MostOffered)];
            Known = [.. known.Select(person => new SelectListItem($"{person.Name}　{Mask.Identity(person.IdentityNumber)}", person.Key))];
        }
    }

    /// <summary>Registers or corrects.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        EnsureStillForTheSame();
        if (known.FirstOrDefault(person => person.Key == Input.Known) is { } chosen)
        {
            // Whoever typed as well must have meant the same person.
            if (IsAnother(Input.WorkerName, LenientText.Fold, chosen.Name) || IsAnother(Input.IdentityNumber, IdentityText.Of, chosen.IdentityNumber))
            {
                throw Refuse.Field(nameof(Input.Known), "选的人和下面填的姓名、身份证号不是同一个人。请只留一样：不选，或者不填。");
            }

            (Input.WorkerName, Input.IdentityNumber) = (chosen.Name, chosen.IdentityNumber);
        }

        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        var entryId = await sender.Send(new RegisterContract(
            Corrects, Input.WorkerName, Input.IdentityNumber, Input.SignedOn, Input.StartsOn, Input.EndsOn,
            Input.Standard, Input.Items, Input.Form, Input.Time, Input.Payday, Input.Others, Input.MonthlyWage,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    private static bool IsAnother(string? typed, Func<string?, string> read, string known) => read(typed) is { Length: > 0 } given && given != known;

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is ContractParticulars stands)
        {
            Input.WorkerName = before.Workers is [var worker, ..] ? worker.Name : null;
            (Input.SignedOn, Input.StartsOn, Input.EndsOn) = (stands.SignedOn, stands.StartsOn, stands.EndsOn);
            (Input.Standard, Input.Items, Input.Form) = (stands.Wage.Standard, stands.Wage.Items, stands.Wage.Form);
            (Input.Time, Input.Payday, Input.Others) = (stands.Wage.Time, stands.Wage.Payday, stands.Wage.Others);
            Input.MonthlyWage = stands.Wage.MonthlyWage;
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>Somebody of the last payroll.</summary>
        public string? Known { get; set; }

        /// <summary>姓名.</summary>
        public string? WorkerName { get; set; }

        /// <summary>身份证号.</summary>
        public string? IdentityNumber { get; set; }

        /// <summary>The day it was signed.</summary>
        public DateOnly? SignedOn { get; set; }

        /// <summary>The first day of its term.</summary>
        public DateOnly? StartsOn { get; set; }

        /// <summary>The last day of its term.</summary>
        public DateOnly? EndsOn { get; set; }

        /// <summary>工资支付标准.</summary>
        public string? Standard { get; set; }

        /// <summary>每月固定工资.</summary>
        public decimal? MonthlyWage { get; set; }

        /// <summary>项目.</summary>
        public string? Items { get; set; }

        /// <summary>形式.</summary>
        public string? Form { get; set; }

        /// <summary>时间.</summary>
        public string? Time { get; set; }

        /// <summary>The day of the month.</summary>
        public int? Payday { get; set; }

        /// <summary>约定的其他事项.</summary>
        public string? Others { get; set; }
    }
}
