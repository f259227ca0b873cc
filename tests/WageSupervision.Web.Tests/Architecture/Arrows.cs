using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Razor.Hosting;

namespace WageSupervision.Web.Tests.Architecture;

/// <summary>Which folder of the source knows which, read from the compiled assemblies: signatures, attributes, code and views.</summary>
internal sealed class Arrows
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Dictionary<Type, string> views;
    private readonly HashSet<Type> imports;
    private readonly SortedDictionary<(string From, string To), SortedSet<string>> found = [];

    /// <summary>Reads them.</summary>
    public Arrows(params Assembly[] assemblies)
    {
        views = assemblies.SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .ToDictionary(item => item.Type, item => item.Identifier);
        imports = [.. views.Where(view => view.Value.Contains("/_View", StringComparison.Ordinal)).Select(view => view.Key)];
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            if (!imports.Contains(Outermost(type)) && FolderOf(type) is { } from)
            {
                foreach (var known in KnownBy(type).SelectMany(Parts).Distinct())
                {
                    if (FolderOf(known) is { } to && to != from)
                    {
                        var pair = (from, to);
                        (found.TryGetValue(pair, out var names) ? names : found[pair] = new(StringComparer.Ordinal))
                            .Add($"{Outermost(type).Name} → {Outermost(known).Name}");
                    }
                }
            }
        }
    }

    /// <summary>Every pair of folders with the types behind it.</summary>
    public IReadOnlyDictionary<(string From, string To), SortedSet<string>> All => found;

    /// <summary>Groups of folders each of which knows, by whatever way round, every other one of its group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var folders = found.Keys.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Order(StringComparer.Ordinal).ToList();
        var reach = folders.ToDictionary(folder => folder, folder => Reach(folder));
        return [.. folders.Where(folder => reach[folder].Contains(folder))
            .GroupBy(folder => string.Join(", ", folders.Where(other => reach[folder].Contains(other) && reach[other].Contains(folder))),
                (key, _) => key.Split(", "))];
    }

    private HashSet<string> Reach(string folder)
    {
        HashSet<string> reached = [];
        Stack<string> next = new([folder]);
        while (next.TryPop(out var here))
        {
            foreach (var (_, to) in found.Keys.Where(pair => pair.From == here))
            {
                if (reached.Add(to))
                {
                    next.Push(to);
                }
            }
        }

        return reached;
    }

    // Web/Features/Cases/Enterprise is Features/Cases, Web/Shell/Security is Shell, Domain/Law/Order353/Article17 is Domain/Law.
    private string? FolderOf(Type type)
    {
        var outer = Outermost(type);
        var path = views.TryGetValue(outer, out var view)
            ? "Web" + view[..view.LastIndexOf('/')] : outer.Namespace?.Replace("WageSupervision.", "", StringComparison.Ordinal).Replace('.', '/');
        if (path is null || (!path.StartsWith("Web", StringComparison.Ordinal) && !path.StartsWith("Domain", StringComparison.Ordinal))
            || path.Contains("/Migrations", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = path.Split('/');
        return parts is ["Web", "Features", var feature, ..] ? "Features/" + feature
            : parts is ["Web", var floor, ..] ? floor
            : string.Join('/', parts.Take(2));
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } declaring)
        {
            type = declaring;
        }

        return type;
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericParameter ? [] : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }

    private static IEnumerable<Type> KnownBy(Type type)
    {
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        List<Type?> known = [type.BaseType, .. type.GetInterfaces(), .. Attributes(type)];
        known.AddRange(type.GetFields(Own).Select(field => field.FieldType));
        foreach (var member in type.GetMembers(Own))
        {
            known.AddRange(Attributes(member));
            if (member is MethodBase method)
            {
                known.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
                known.Add((method as MethodInfo)?.ReturnType);
                known.AddRange(InCode(method));
            }
        }

        return known.OfType<Type>();
    }

    private static IEnumerable<Type?> Attributes(MemberInfo member) =>
        member.GetCustomAttributesData().SelectMany(data => data.ConstructorArguments.Select(argument => argument.Value)
        .Concat(data.NamedArguments.Select(argument => argument.TypedValue.Value)).OfType<Type>().Append(data.AttributeType));

    private static IEnumerable<Type?> InCode(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } info ? info.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodes[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[++at])) : il[at]];
            at++;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments);
                yield return member as Type ?? member?.DeclaringType;
                foreach (var argument in (member as MethodInfo)?.GetGenericArguments() ?? [])
                {
                    yield return argument;
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
