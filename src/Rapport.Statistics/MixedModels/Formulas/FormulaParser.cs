using System.Collections.Immutable;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>Reads a formula by descent: outcome, tilde, then terms and random terms.</summary>
internal sealed class FormulaParser(string text)
{
    private readonly List<Token> _tokens = FormulaTokens.Of(text);
    private readonly List<string> _variables = [];
    private readonly List<string> _groups = [];
    private readonly List<RandomTerm> _random = [];
    private int _at;

    private Token Here => _tokens[_at];

    public Formula Read()
    {
        var response = new ModelTerm([ReadFactor("the outcome")]);
        Take("~", "'~' after the outcome");
        var terms = ReadSum(isFixed: true);
        if (Here.Kind != TokenKind.End) throw Wrong("'+', '-' or the end of the formula");
        if (_random.Count == 0) throw Wrong("a random term such as (1 | client_id)");
        return new Formula(text, response, new FormulaParts(terms, _random, _variables, _groups));
    }

    private Stop Wrong(string expected) => new(Here.Position, expected, Here.ToString());

    private Token Take(string symbol, string expected)
    {
        if (!Here.Is(symbol)) throw Wrong(expected);
        return _tokens[_at++];
    }

    private bool TryTake(string symbol)
    {
        if (!Here.Is(symbol)) return false;
        _at++;
        return true;
    }

    /// <summary>Terms joined by plus, sorted as R does.</summary>
    private ImmutableArray<ModelTerm> ReadSum(bool isFixed)
    {
        var terms = new List<ModelTerm>();
        var hasIntercept = true;
        var isMinus = TryTake("-");
        do
        {
            if (Here.Is("1") || Here.Is("0"))
                hasIntercept = _tokens[_at++].Text == "1" != isMinus;
            else if (isMinus)
                throw Wrong("1 after '-'");
            else if (isFixed && Here.Is("("))
                ReadRandom();
            else
                terms.AddRange(ReadProduct(isFixed));
            isMinus = Here.Is("-");
        }
        while (TryTake("+") || TryTake("-"));
        if (hasIntercept) terms.Insert(0, ModelTerm.Intercept);
        return Sort(terms);
    }

    /// <summary>The intercept, single columns, products of two and so on; each once, its factors in the order in which they were first named.</summary>
    private static ImmutableArray<ModelTerm> Sort(List<ModelTerm> terms)
    {
        var named = terms.SelectMany(term => term.Factors).Distinct().ToList();
        return [.. terms.Distinct().Select(InOrderNamed).OrderBy(term => term.Factors.Length)];

        ModelTerm InOrderNamed(ModelTerm term) => new([.. term.Factors.OrderBy(named.IndexOf)]);
    }

    /// <summary><c>a*b</c> stands for <c>a + b + a:b</c>.</summary>
    private List<ModelTerm> ReadProduct(bool isFixed)
    {
        var all = new List<ModelTerm> { ReadInteraction(isFixed) };
        while (TryTake("*"))
        {
            var next = ReadInteraction(isFixed);
            all.AddRange([next, .. all.Select(term => term.Times(next)).ToList()]);
        }
        return all;
    }

    private ModelTerm ReadInteraction(bool isFixed)
    {
        var expected = isFixed ? "a column, log(column), 1, 0 or a random term" : "a column, log(column), 1 or 0";
        var term = new ModelTerm([ReadFactor(expected)]);
        while (TryTake(":")) term = term.Times(new ModelTerm([ReadFactor("a column or log(column) after ':'")]));
        return term;
    }

    private Factor ReadFactor(string expected)
    {
        if (Here.Kind != TokenKind.Name) throw Wrong(expected);
        var name = _tokens[_at++];
        var isCall = Here.Is("(") && (name.Text == "log" || Here.Position == name.Position + name.Text.Length);
        if (!isCall) return new Factor(IndexOf(name.Text, _variables), IsLog: false, name.Text);
        if (name.Text != "log") throw new Stop(name.Position, "a column or log(column)", $"the function '{name.Text}'");
        _at++;
        if (Here.Kind != TokenKind.Name) throw Wrong("the column to take the logarithm of");
        var inner = _tokens[_at++].Text;
        Take(")", "')' after log(column");
        return new Factor(IndexOf(inner, _variables), IsLog: true, $"log({inner})");
    }

    private static int IndexOf(string name, List<string> names)
    {
        var index = names.IndexOf(name);
        if (index >= 0) return index;
        names.Add(name);
        return names.Count - 1;
    }

    private void ReadRandom()
    {
        var open = Take("(", "'('");
        var columns = ReadSum(isFixed: false);
        var isCorrelated = !Here.Is("||");
        if (!TryTake("|") && !TryTake("||")) throw Wrong("'|' or '||' inside the parentheses of a random term");
        if (columns.IsEmpty) throw new Stop(open.Position, "at least one effect in the random term", "none");
        var groups = ReadGroups();
        Take(")", "')' after the random term's group");
        var parts = isCorrelated ? [columns] : columns.Select(column => ImmutableArray.Create(column));
        foreach (var part in parts)
            foreach (var group in groups) AddRandom(new RandomTerm(group, part), open);
    }

    private void AddRandom(RandomTerm term, Token open)
    {
        if (_random.Any(other => other.Group.Name == term.Group.Name && other.Columns.SequenceEqual(term.Columns)))
            throw new Stop(open.Position, "each random term once", $"a second ({string.Join(" + ", term.Columns.Select(c => c.Label))} | {term.Group.Name})");
        _random.Add(term);
    }

    /// <summary><c>a/b/c</c> gives a, b:a and c:(b:a), finest first, named as lme4 names them.</summary>
    private List<GroupName> ReadGroups()
    {
        var groups = new List<GroupName> { ReadGroup() };
        while (TryTake("/"))
        {
            var part = ReadGroup();
            var outer = groups[0];
            var name = $"{part.Name}:{(outer.Variables.Length > 1 ? $"({outer.Name})" : outer.Name)}";
            groups.Insert(0, new GroupName(name, [.. part.Variables.Union(outer.Variables)]));
        }
        return groups;
    }

    private GroupName ReadGroup()
    {
        var names = new List<string>();
        do
        {
            if (Here.Kind != TokenKind.Name) throw Wrong("a column that holds ids of groups");
            names.Add(_tokens[_at++].Text);
        }
        while (TryTake(":"));
        return new GroupName(string.Join(':', names), [.. names.Distinct().Select(name => IndexOf(name, _groups))]);
    }

    /// <summary>The reading ends here.</summary>
    internal sealed class Stop(int position, string expected, string found) : Exception
    {
        public int Position { get; } = position;
        public string Expected { get; } = expected;
        public string Found { get; } = found;
    }
}
